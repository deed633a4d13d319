import QtQuick
import Calcar

/*! How an exercise is done, with the handle that drags its tile. */
Rectangle {
    id: root

    required property Consultation consultation
    required property string exercise
    required property string how
    required property bool isMirrored
    readonly property bool isDragged: dragging.active
    readonly property vector2d translation: dragging.activeTranslation
    /*! @param at  in the window */
    signal dropped(point at)

    implicitHeight: Theme.px(112)
    radius: Theme.cardRadius
    color: Theme.surface2

    DrawingItem {
        id: drawing

        anchors.fill: parent
        anchors.margins: Theme.half
        consultation: root.consultation
        kind: "exercise"
        name: root.exercise
        mirrored: root.isMirrored
        dark: Theme.dark
        Accessible.role: Accessible.Graphic
        Accessible.name: qsTr("How it is done: %1").arg(root.how)
    }

    AppText {
        anchors.centerIn: parent
        visible: !drawing.hasDrawing
        text: qsTr("no picture")
        color: Theme.ink3
        font.pixelSize: Theme.caption
    }

    Item {
        anchors.left: parent.left
        width: Theme.touch
        height: Theme.touch

        Icon {
            anchors.centerIn: parent
            width: Theme.icon
            height: Theme.icon
            name: "drag"
            color: Theme.ink3
        }

        HoverHandler {
            cursorShape: Qt.OpenHandCursor
        }

        DragHandler {
            id: dragging

            property point last: Qt.point(0, 0)

            target: null
            onCentroidChanged: {
                if (active) {
                    last = centroid.scenePosition;
                }
            }
            onActiveChanged: {
                if (!active) {
                    root.dropped(last);
                }
            }
        }
    }
}
