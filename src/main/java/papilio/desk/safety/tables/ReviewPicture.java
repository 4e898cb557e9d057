package papilio.desk.safety.tables;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Location;
import java.util.List;
import java.util.Map;
import papilio.shared.ui.Chart;
import tools.jackson.databind.json.JsonMapper;

/** A picture of the review: what is clicked carries the address that it opens, and its table is one button away. */
abstract class ReviewPicture extends Chart {
    /** Room for the labels at the left, the same in every drawing of a picture, so that they stand under each other. */
    private static final int LEFT = 56;

    ReviewPicture(String fileName, int height) {
        setFileName(fileName);
        setPictureHeight(height + "px");
        showTableButton();
        addItemClickListener(click -> {
            if (click.key().isEmpty()) return;
            var address = new Location(click.key());
            UI.getCurrent().navigate(address.getPath(), address.getQueryParameters());
        });
    }

    final void draw(Map<String, Object> option) {
        setOption(JsonMapper.shared().valueToTree(option));
    }

    /** One of two drawings above each other. */
    static Map<String, Object> grid(int top, int height) {
        return Map.of("left", LEFT, "right", 20, "top", top, "height", height, "containLabel", false);
    }

    /** The name of an axis of values stands above it, from the left edge of the picture on. */
    static Map<String, Object> named(String name) {
        return Map.of(
                "name",
                name,
                "nameTextStyle",
                Map.of("align", "left", "padding", List.of(0, 0, 0, -LEFT + 8)),
                "min",
                0);
    }
}
