import QtQuick
import Calcar

/*! From group to group where there is no room for the list. */
Item {
    id: root

    required property RowModel groups
    required property int current
    signal chosen(string key)

    implicitHeight: Theme.touch

    function go(by: int): void {
        const entry = titles.itemAt(Math.max(0, Math.min(titles.count - 1, root.current + by))) as GroupTitle;
        if (entry !== null) {
            root.chosen(entry.key);
        }
    }

    IconButton {
        id: back

        anchors.left: parent.left
        iconName: "chevron-left"
        text: qsTr("Previous group")
        enabled: root.current > 0
        onClicked: root.go(-1)
    }

    Repeater {
        id: titles

        model: root.groups

        GroupTitle {
            anchors.left: back.right
            anchors.right: forward.left
            anchors.verticalCenter: root.verticalCenter
            visible: index === root.current
            count: titles.count
        }
    }

    IconButton {
        id: forward

        anchors.right: parent.right
        iconName: "chevron-right"
        text: qsTr("Next group")
        enabled: root.current < titles.count - 1
        onClicked: root.go(1)
    }
}
