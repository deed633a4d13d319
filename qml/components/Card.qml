import QtQuick
import Calcar

/*! A white card. What it holds goes into a column of its width; it grows with it. */
Rectangle {
    id: root

    default property alias content: column.data
    property real padding: Theme.px(20)
    property real spacing: Theme.px(12)
    /*! Room for what it holds; a delegate has no parent yet when it is made. */
    readonly property alias contentWidth: column.width

    implicitHeight: column.height + 2 * Theme.gap
    radius: Theme.cardRadius
    color: Theme.surface
    border.width: 1
    border.color: Theme.line

    Column {
        id: column

        x: root.padding
        y: Theme.gap
        width: root.width - 2 * root.padding
        spacing: root.spacing
    }
}
