import QtQuick
import Calcar

/*! Words beside what is pointed at; after a moment, and never in the way of the pointer. */
Rectangle {
    id: root

    required property string text
    required property bool shown

    x: !parent ? 0 : LayoutMirroring.enabled ? Math.max(0, parent.width - width) : Math.min(0, parent.width - width)
    y: parent ? parent.height + 2 : 0
    z: 100
    width: words.width + 2 * Theme.step
    height: words.height + Theme.step
    radius: Theme.half
    color: Theme.ink
    visible: delay.over && root.shown
    onShownChanged: delay.over = false

    AppText {
        id: words

        anchors.centerIn: parent
        width: Math.min(implicitWidth, Theme.px(240))
        text: root.text
        color: Theme.surface
        font.pixelSize: Theme.caption
        Accessible.ignored: true
    }

    Timer {
        id: delay

        property bool over: false

        interval: 500
        running: root.shown
        onTriggered: over = true
    }
}
