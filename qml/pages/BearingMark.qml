import QtQuick
import Calcar

/*! What a study is worth, as a shape: filled square, hollow square, held back, to consider. */
Item {
    id: root

    required property int bearing

    implicitWidth: Theme.px(18)
    implicitHeight: implicitWidth

    Rectangle {
        anchors.fill: parent
        anchors.margins: 1
        visible: root.bearing !== Terms.StudyBearing.Recommended
        radius: Theme.half
        color: root.bearing === Terms.StudyBearing.Bears ? Theme.accent : root.bearing === Terms.StudyBearing.HeldBack ? Theme.rustSoft : Theme.surface
        border.width: root.bearing === Terms.StudyBearing.Bears ? 0 : 1.5
        border.color: root.bearing === Terms.StudyBearing.HeldBack ? Theme.rust : Theme.lineStrong
    }

    DashedFrame {
        anchors.fill: parent
        visible: root.bearing === Terms.StudyBearing.Recommended
        radius: width / 2
        color: Theme.accent
    }

    Icon {
        anchors.centerIn: parent
        width: Theme.px(12)
        height: width
        visible: root.bearing === Terms.StudyBearing.HeldBack || root.bearing === Terms.StudyBearing.Recommended
        name: root.bearing === Terms.StudyBearing.HeldBack ? "cross" : "plus"
        color: root.bearing === Terms.StudyBearing.HeldBack ? Theme.rust : Theme.accent
        stroke: 2.4
    }
}
