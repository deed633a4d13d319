import QtQuick
import QtTest

/*! A test with hands: finds parts of a screen, and presses them by mouse, by touch or by the keyboard. */
TestCase {
    id: root

    when: windowShown

    /*! An item of a component on a stage, drawn. Lists are set once it is there: as first values Qt 6.4 drops them. */
    function made(component: Component, stage: Item, values: var): Item {
        const first = {};
        const lists = {};
        for (const key in values) {
            (Array.isArray(values[key]) ? lists : first)[key] = values[key];
        }
        const item = createTemporaryObject(component, stage, first);
        Object.assign(item, lists);
        waitForRendering(item);
        return item;
    }

    /*! The item and all below it that fit, in their order. */
    function all(item: Item, fits: var): var {
        let found = fits(item) ? [item] : [];
        for (let i = 0; i < item.children.length; ++i) {
            found = found.concat(all(item.children[i], fits));
        }
        return found;
    }

    /*! All that fit and are seen. */
    function seen(item: Item, fits: var): var {
        return all(item, one => fits(one) && one.visible);
    }

    /*! The only one that is seen. */
    function only(item: Item, fits: var): Item {
        const found = seen(item, fits);
        compare(found.length, 1, "there is one of it");
        return found[0];
    }

    /*! What can be read, in its order. */
    function textsOf(item: Item): var {
        return seen(item, one => one instanceof Text && one.text !== "").map(one => one.text);
    }

    function tap(item: Item): void {
        const touch = touchEvent(item);
        touch.press(0, item).commit();
        touch.release(0, item).commit();
    }

    /*! @param way `mouse`, `touch`, or `key`: the space bar */
    function press(item: Item, way: string): void {
        if (way === "mouse") {
            mouseClick(item);
        } else if (way === "touch") {
            tap(item);
        } else {
            item.forceActiveFocus(Qt.TabFocusReason);
            keyClick(Qt.Key_Space);
        }
    }

    function type(text: string): void {
        for (const letter of text) {
            keyClick(letter);
        }
    }

    /*! Every way of pressing, for each of the rows. */
    function inEveryWay(rows: var): var {
        const ways = ["mouse", "touch", "key"];
        return [].concat(...rows.map(row => ways.map(way => Object.assign({}, row, {
            tag: row.tag === undefined ? way : row.tag + ", " + way,
            way: way
        }))));
    }
}
