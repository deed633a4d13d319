import QtQuick
import Calcar

/*! What a normal result does not rule out. */
Rectangle {
    id: root

    required property string text

    visible: text !== ""
    implicitHeight: words.height + 2 * Theme.px(10)
    radius: Theme.fieldRadius
    color: Theme.amberSoft

    FlagMark {
        id: mark

        x: Theme.px(12)
        y: Theme.px(10)
        width: Theme.icon
        height: Theme.icon
        state: Terms.Flag.Undecided
    }

    AppText {
        id: words

        x: mark.x + mark.width + Theme.step
        y: Theme.px(10)
        width: parent.width - x - Theme.px(12)
        text: root.text
        font.pixelSize: Theme.secondary
    }
}
