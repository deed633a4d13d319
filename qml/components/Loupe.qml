import QtQuick
import Calcar

/*! A piece of a body figure, two and a half times as large, beside the finger. */
Rectangle {
    id: root

    required property string figure
    required property FigureMarks marks
    required property point middle
    required property real pixelsPerUnit
    required property bool showsBones
    /*! The zone in its middle. */
    required property string zone

    width: Theme.px(160)
    height: Theme.px(160)
    radius: Theme.cardRadius
    color: Theme.surface
    border.width: 2
    border.color: Theme.accent
    z: 10

    Item {
        anchors.fill: parent
        anchors.margins: Theme.half
        clip: true

        ThemedChart {
            anchors.fill: parent
            figure: root.figure
            showsBones: root.showsBones
            magnified: 2.5 * root.pixelsPerUnit
            middle: root.middle
        }

        ThemedMarks {
            id: overlay

            anchors.fill: parent
            figure: root.figure
            marks: root.marks
            magnified: 2.5 * root.pixelsPerUnit
            middle: root.middle
            showsNumbers: false
            hovered: root.zone
        }

        Rectangle {
            anchors.centerIn: parent
            width: Theme.step
            height: width
            radius: width / 2
            color: "transparent"
            border.width: 2
            border.color: Theme.accent
        }
    }
}
