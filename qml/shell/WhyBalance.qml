import QtQuick
import Calcar

/*! What speaks for a condition, what against it, and what nobody asked. */
Flow {
    id: root

    required property Explanation explanation
    signal followed(string kind, string id)

    readonly property int columns: width >= Theme.px(440) ? 3 : 1
    readonly property real columnWidth: (width - (columns - 1) * spacing) / columns

    spacing: Theme.wide

    WhyColumn {
        width: root.columnWidth
        title: qsTr("For")
        tint: Theme.dataInk
        rows: root.explanation.supporting
        onFollowed: (kind, id) => root.followed(kind, id)
    }

    WhyColumn {
        width: root.columnWidth
        title: qsTr("Against")
        tint: Theme.rust
        rows: root.explanation.opposing
        onFollowed: (kind, id) => root.followed(kind, id)
    }

    WhyColumn {
        width: root.columnWidth
        title: qsTr("Not asked")
        tint: Theme.ink2
        rows: root.explanation.open
        onFollowed: (kind, id) => root.followed(kind, id)
    }
}
