import QtQuick
import Calcar

/*! One side of the balance of a condition: what speaks for it, against it, or was not asked. */
Column {
    id: root

    required property string title
    required property color tint
    required property RowModel rows
    property bool isWhole: false
    readonly property int most: 5
    signal followed(string kind, string id)

    AppText {
        width: parent.width
        text: qsTr("%1, %2").arg(root.title).arg(root.rows.count)
        color: root.tint
        font.pixelSize: Theme.secondary
        font.weight: Font.DemiBold
    }

    Repeater {
        model: FirstRows {
            source: root.rows
            most: root.isWhole ? -1 : root.most
        }

        WhyEntry {
            width: root.width
            onClicked: root.followed(linkKind, link)
        }
    }

    AppText {
        width: parent.width
        visible: root.rows.count === 0
        topPadding: Theme.half
        text: qsTr("nothing")
        color: Theme.ink3
    }

    AppButton {
        anchors.left: parent.left
        visible: root.rows.count > root.most
        kind: AppButton.Kind.Quiet
        text: root.isWhole ? qsTr("Fewer") : qsTr("%n more", "", root.rows.count - root.most)
        onClicked: root.isWhole = !root.isWhole
    }
}
