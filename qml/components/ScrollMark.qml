import QtQuick
import Calcar

/*! Where one is in something long. */
Rectangle {
    id: root

    required property Flickable flickable

    parent: flickable
    anchors.right: parent.right
    anchors.rightMargin: 2
    y: Math.max(0, flickable.visibleArea.yPosition * flickable.height)
    width: Theme.half
    height: Math.max(Theme.wide, flickable.visibleArea.heightRatio * flickable.height)
    radius: width / 2
    color: Theme.lineStrong
    opacity: 0.6
    visible: flickable.contentHeight > flickable.height + 1
}
