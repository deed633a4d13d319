import QtQuick
import Calcar

/*! A page that scrolls, with a bar that shows where. What is in it goes into a column. */
Flickable {
    id: root

    default property alias content: column.data
    property real spacing: Theme.gap
    property real margin: 0
    /*! Room at the end of the lines for the mark of where one is. */
    property real gutter: 0
    /*! What it stands on. */
    property color ground: Theme.bg
    /*! Room for what it holds; a delegate has no parent yet when it is made. */
    readonly property alias columnWidth: column.width

    contentWidth: width
    contentHeight: column.height + 2 * margin
    boundsBehavior: Flickable.StopAtBounds
    clip: true

    readonly property Item focused: Window.activeFocusItem

    /*! Whoever goes on by keyboard sees where. */
    onFocusedChanged: {
        for (let at = focused; at !== null; at = at.parent) {
            if (at === column) {
                root.reveal(focused);
            }
        }
    }

    property Item revealed: null

    /*! Brings an item of it into sight; and once more when what was just unfolded has found its place. */
    function reveal(item: Item): void {
        root.revealed = item;
        root.bring(item);
        settled.restart();
    }

    function bring(item: Item): void {
        if (item === null) {
            return;
        }
        const top = item.mapToItem(root.contentItem, 0, 0).y;
        const room = Theme.wide;
        if (top < root.contentY + room) {
            root.contentY = Math.max(0, top - room);
        } else if (top + item.height > root.contentY + root.height - room) {
            root.contentY = Math.max(0, Math.min(top - room, top + item.height - root.height + room));
        }
    }

    Timer {
        id: settled

        interval: 50
        onTriggered: {
            root.bring(root.revealed);
            root.revealed = null;
        }
    }

    Column {
        id: column

        anchors.left: parent.left
        anchors.leftMargin: root.margin
        y: root.margin
        width: root.width - 2 * root.margin - root.gutter
        spacing: root.spacing
    }

    ScrollFade {
        flickable: root
        ground: root.ground
    }

    ScrollMark {
        flickable: root
    }
}
