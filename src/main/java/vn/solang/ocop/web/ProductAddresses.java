package vn.solang.ocop.web;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import vn.solang.ocop.Product;

/**
 * The addresses printed as QR codes: a GS1 Digital Link where a GTIN is known ({@code https://host/01/…}), else that of
 * the product's page. The host is the one people open the system at ({@code SOLANG_ADDRESS}), else that of the request.
 */
@Component
class ProductAddresses {

    private final String address;

    ProductAddresses(@Value("${SOLANG_ADDRESS:}") String address) {
        this.address = address.strip().replaceAll("/+$", "");
    }

    String of(Product product) {
        String root = address.isEmpty()
                ? ServletUriComponentsBuilder.fromCurrentContextPath().toUriString()
                : address;
        return product.gtin().isEmpty() ? root + "/ocop/products/" + product.number() : root + "/01/" + product.gtin();
    }
}
