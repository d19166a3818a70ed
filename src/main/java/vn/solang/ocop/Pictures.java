package vn.solang.ocop;

import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import vn.solang.files.Files;
import vn.solang.files.Picture;
import vn.solang.identity.Change;
import vn.solang.identity.CurrentActor;
import vn.solang.identity.Entry;
import vn.solang.identity.Journal;
import vn.solang.identity.Needs;
import vn.solang.identity.Permission;
import vn.solang.shared.AsOf;
import vn.solang.shared.Conflict;
import vn.solang.shared.NotFound;
import vn.solang.shared.Rejected;
import vn.solang.shared.VietnameseFormat;

/** Pictures of products, which are public unless they were hidden. */
@Service
@Needs(Permission.PUBLIC)
public class Pictures {

    private static final int MOST = 8;

    private final PictureRepository repository;
    private final ProductRepository products;
    private final Files files;
    private final Journal journal;
    private final CurrentActor actor;
    private final TransactionTemplate transaction;

    Pictures(
            PictureRepository repository,
            ProductRepository products,
            Files files,
            Journal journal,
            CurrentActor actor,
            TransactionTemplate transaction) {
        this.repository = repository;
        this.products = products;
        this.files = files;
        this.journal = journal;
        this.actor = actor;
        this.transaction = transaction;
    }

    /** What everybody sees of a product: what was shown then, and was not hidden since. */
    public List<ProductPicture> of(int product, AsOf asOf) {
        return repository.shown(List.of(product), asOf.knownAt());
    }

    /** The first that everybody sees of each of some products; those without any are left out. */
    public Map<Integer, ProductPicture> first(Collection<Integer> of, AsOf asOf) {
        return repository.shown(of, asOf.knownAt()).stream()
                .collect(Collectors.toMap(ProductPicture::product, Function.identity(), (first, _) -> first));
    }

    /** All of a product, hidden ones among them. */
    @Needs(Permission.ENTER)
    public List<ProductPicture> every(int product, AsOf asOf) {
        actor.require(Permission.ENTER, newest(product).unit());
        return repository.of(List.of(product), asOf.knownAt());
    }

    /** True where whoever acts may put up pictures of a product, or hide them. */
    public boolean mayEnter(Product product) {
        return actor.may(Permission.ENTER, product.unit());
    }

    /**
     * Where the content of a picture's size lies.
     *
     * @throws NotFound where no picture has it, or it was hidden from whoever acts
     */
    public Path content(String sha256) {
        ProductPicture picture = repository
                .withHash(sha256)
                .filter(found -> found.shown() || mayEnter(newest(found.product())))
                .orElseThrow(() -> new NotFound("ocop.picture.none"));
        return files.published(
                picture.small().sha256().equals(sha256)
                        ? picture.small().sha256()
                        : picture.large().sha256());
    }

    /**
     * Puts up a picture. Its sizes are made and kept before the journal is opened for it.
     *
     * @throws Rejected where it is no picture that can be shown, is not told, or the product has enough of them
     */
    @Needs(Permission.ENTER)
    public void add(int product, String fileName, InputStream content, String alt, String holder) {
        Product known = newest(product);
        actor.require(Permission.ENTER, known.unit());
        String told = line("ocop.picture.needs-alt", alt);
        String by = line("ocop.picture.needs-holder", holder);
        requireRoom(known, repository.of(List.of(product), now(product)));
        Picture kept = files.storePicture(fileName, content, known.unit());
        transaction.executeWithoutResult(_ -> {
            Entry entry = journal.open("ocop-picture", known.name());
            List<ProductPicture> before = repository.of(List.of(product), entry.at());
            String large = kept.large().file().sha256();
            if (before.stream().anyMatch(each -> each.large().sha256().equals(large))) {
                throw new Rejected("ocop.picture.twice", fileName);
            }
            requireRoom(known, before);
            keep(
                    entry,
                    known,
                    null,
                    new ProductPicture(0, product, size(kept.large()), size(kept.small()), told, by, true));
        });
    }

    /**
     * Tells a picture in other words, hides it or shows it again.
     *
     * @throws Rejected where it is not told, or is to be shown again and the product has enough of them
     * @throws Conflict where somebody else changed it first
     */
    @Needs(Permission.ENTER)
    @Transactional
    public void change(int product, long id, String alt, String holder, boolean shown) {
        Product known = newest(product);
        actor.require(Permission.ENTER, known.unit());
        Entry entry = journal.open("ocop-picture", known.name());
        List<ProductPicture> all = repository.of(List.of(product), entry.at());
        ProductPicture before = all.stream()
                .filter(each -> each.id() == id)
                .findFirst()
                .orElseThrow(() -> new Conflict("ocop.picture.changed"));
        if (shown && !before.shown()) {
            requireRoom(known, all);
        }
        keep(
                entry,
                known,
                before,
                new ProductPicture(
                        0,
                        product,
                        before.large(),
                        before.small(),
                        line("ocop.picture.needs-alt", alt),
                        line("ocop.picture.needs-holder", holder),
                        shown));
    }

    private void keep(Entry entry, Product product, @Nullable ProductPicture before, ProductPicture after) {
        repository.write(entry, after);
        journal.tell(
                entry,
                List.of(new Change(
                        product.unit(),
                        "ocop-picture",
                        product.name(),
                        before == null ? null : said(before),
                        said(after))));
    }

    private static String said(ProductPicture picture) {
        return "%s · %s · %s".formatted(picture.alt(), picture.holder(), picture.shown() ? "hiện" : "ẩn");
    }

    private static ProductPicture.Size size(Picture.Size size) {
        return new ProductPicture.Size(size.file().sha256(), size.width(), size.height());
    }

    private static String line(String missing, String sent) {
        String line = Typed.line(sent);
        if (line.isEmpty()) {
            throw new Rejected(missing);
        }
        return line;
    }

    private static void requireRoom(Product product, List<ProductPicture> pictures) {
        if (pictures.stream().filter(ProductPicture::shown).count() >= MOST) {
            throw new Rejected("ocop.picture.enough", product.name(), MOST);
        }
    }

    private Instant now(int product) {
        return journal.lastKnown().orElseThrow(() -> new NotFound("ocop.product.none", product));
    }

    private Product newest(int product) {
        Instant now = now(product);
        return products.product(product, new AsOf(VietnameseFormat.dayOf(now), now))
                .orElseThrow(() -> new NotFound("ocop.product.none", product));
    }
}
