package vn.solang.ocop.web;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.solang.identity.Needs;
import vn.solang.identity.Permission;
import vn.solang.ocop.Interchange;
import vn.solang.reporting.Moments;
import vn.solang.shared.AsOf;
import vn.solang.shared.NotFound;
import vn.solang.shared.UnitId;

/** The register as tables for others. The face asks whether the reader may read the province. */
@Controller
@Needs(Permission.READ)
class InterchangeController {

    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8");

    private final Interchange interchange;
    private final MarketPages pages;
    private final Moments moments;

    InterchangeController(Interchange interchange, MarketPages pages, Moments moments) {
        this.interchange = interchange;
        this.pages = pages;
        this.moments = moments;
    }

    @GetMapping("/ocop/products.xlsx")
    ResponseEntity<byte[]> products(@RequestParam(defaultValue = "") String unit) {
        return file(XLSX, "san-pham-ocop.xlsx", interchange.products(province(unit), moment(null)));
    }

    /** @param at the day the products stand on; its year is that of the revenue */
    @GetMapping("/ocop/ptnt-ocop.xlsx")
    ResponseEntity<byte[]> ministryBook(
            @RequestParam(defaultValue = "") String unit, @RequestParam(required = false) @Nullable String at) {
        return file(XLSX, "PTNT_OCOP.xlsx", interchange.ministryBook(province(unit), moment(at)));
    }

    /** @param at the day the products stand on; its year is that of the revenue */
    @GetMapping("/ocop/ptnt-ocop.csv")
    ResponseEntity<byte[]> ministryCsv(
            @RequestParam(defaultValue = "") String unit, @RequestParam(required = false) @Nullable String at) {
        return file(CSV, "PTNT_OCOP.csv", interchange.ministryCsv(province(unit), moment(at)));
    }

    private UnitId province(String code) {
        return pages.province(code).orElseThrow(() -> new NotFound("ocop.market.no-books"));
    }

    private AsOf moment(@Nullable String at) {
        return moments.of(Optional.empty(), at, null);
    }

    private static ResponseEntity<byte[]> file(MediaType type, String name, byte[] body) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(body);
    }
}
