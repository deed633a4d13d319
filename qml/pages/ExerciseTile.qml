import QtQuick
import Calcar

/*! One exercise: drawing, name, what it is for, its dose. The handle drags it, Alt and the arrows move it. */
FocusScope {
    id: root

    required property int index
    required property string key
    required property string name
    required property string purpose
    required property string how
    required property string why
    required property string sets
    required property string repetitions
    required property string hold
    required property string times
    required property string days
    required property string effort
    required property string remark
    required property string basis
    required property bool isChanged
    required property bool isAdded
    required property PlanPage plan
    required property Consultation consultation
    property bool isOpen: false
    readonly property bool isDragged: picture.isDragged
    signal moved(int by)
    signal dropped(point at)

    implicitHeight: card.height
    z: root.isDragged ? 10 : 0
    activeFocusOnTab: true
    Accessible.role: Accessible.ListItem
    Accessible.name: root.name + ", " + chips.words
    Accessible.description: qsTr("Alt and up or down moves it, Enter opens it")
    Accessible.focusable: true
    Keys.onPressed: event => {
        const before = root.LayoutMirroring.enabled ? Qt.Key_Right : Qt.Key_Left;
        const after = root.LayoutMirroring.enabled ? Qt.Key_Left : Qt.Key_Right;
        const steps = event.key === Qt.Key_Up || event.key === before ? -1 : event.key === Qt.Key_Down || event.key === after ? 1 : 0;
        if (steps !== 0 && (event.modifiers & Qt.AltModifier)) {
            root.moved(steps);
            event.accepted = true;
        } else if (Window.activeFocusItem === root && (event.key === Qt.Key_Return || event.key === Qt.Key_Enter || event.key === Qt.Key_Space)) {
            root.isOpen = !root.isOpen;
            event.accepted = true;
        }
    }

    Rectangle {
        id: card

        width: root.width
        height: body.height + Theme.px(12)
        radius: Theme.cardRadius
        color: Theme.surface
        border.width: root.isDragged ? 2 : 1
        border.color: root.isDragged ? Theme.accent : Theme.line
        opacity: root.isDragged ? 0.9 : 1
        transform: Translate {
            x: root.isDragged ? picture.translation.x : 0
            y: root.isDragged ? picture.translation.y : 0
        }

        FocusRing {
            around: card.radius
            visible: root.activeFocus && !root.isOpen
        }

        Column {
            id: body

            width: parent.width
            spacing: Theme.step

            TileDrawing {
                id: picture

                x: 1
                y: 1
                width: parent.width - 2
                consultation: root.consultation
                exercise: root.key
                how: root.how
                isMirrored: root.plan.isMirrored
                onDropped: at => {
                    if (root.parent !== null) {
                        root.dropped(root.parent.mapFromItem(null, at.x, at.y));
                    }
                }
            }

            ExerciseWords {
                x: Theme.px(14)
                width: parent.width - 2 * x
                name: root.name
                purpose: root.purpose
                effort: root.effort
                remark: root.remark
                isChanged: root.isChanged
                isAdded: root.isAdded
            }

            DoseChips {
                id: chips

                x: Theme.px(14)
                width: parent.width - 2 * x
                visible: !root.isOpen
                sets: root.sets
                repetitions: root.repetitions
                hold: root.hold
                times: root.times
                days: root.days
            }

            DoseEditor {
                x: Theme.px(14)
                width: parent.width - 2 * x
                visible: root.isOpen
                plan: root.plan
                key: root.key
                name: root.name
                sets: root.sets
                repetitions: root.repetitions
                hold: root.hold
                times: root.times
                days: root.days
                how: root.how
                why: root.why
                basis: root.basis
                isChanged: root.isChanged
            }

            AppButton {
                anchors.left: parent.left
                anchors.leftMargin: Theme.half
                kind: AppButton.Kind.Quiet
                text: root.isOpen ? qsTr("Done") : qsTr("Change dose")
                iconName: root.isOpen ? "check" : "pencil"
                onClicked: root.isOpen = !root.isOpen
            }
        }
    }
}
