import QtQuick
import Calcar

/*! The numbers of a dose, how it is done and where the dose comes from; and leaving the exercise out. */
Column {
    id: root

    required property PlanPage plan
    required property string key
    required property string name
    required property string sets
    required property string repetitions
    required property string hold
    required property string times
    required property string days
    required property string how
    required property string why
    required property string basis
    required property bool isChanged

    function enter(number: int, value: string): void {
        root.plan.setNumber(root.key, number, value);
    }

    spacing: Theme.step

    Flow {
        width: parent.width
        spacing: Theme.step

        DoseField {
            words: qsTr("Sets")
            name: root.name
            value: root.sets
            onEntered: value => root.enter(PlanPage.Number.Sets, value)
        }

        DoseField {
            words: qsTr("Repetitions")
            name: root.name
            value: root.repetitions
            onEntered: value => root.enter(PlanPage.Number.Repetitions, value)
        }

        DoseField {
            words: qsTr("Hold, s")
            name: root.name
            value: root.hold
            onEntered: value => root.enter(PlanPage.Number.HoldSeconds, value)
        }

        DoseField {
            words: qsTr("A day")
            name: root.name
            value: root.times
            onEntered: value => root.enter(PlanPage.Number.TimesPerDay, value)
        }

        DoseField {
            words: qsTr("Days a week")
            name: root.name
            value: root.days
            onEntered: value => root.enter(PlanPage.Number.DaysPerWeek, value)
        }
    }

    AppText {
        width: parent.width
        text: root.how
        font.pixelSize: Theme.secondary
    }

    AppText {
        width: parent.width
        text: root.why
        color: Theme.ink2
        font.pixelSize: Theme.secondary
    }

    AppText {
        width: parent.width
        text: root.isChanged ? qsTr("Changed by you; an empty field takes a number back. %1").arg(root.basis) : root.basis
        color: Theme.ink3
        font.pixelSize: Theme.caption
    }

    AppButton {
        anchors.left: parent.left
        kind: AppButton.Kind.Quiet
        leftPadding: 0
        tint: Theme.rust
        iconName: "trash"
        text: qsTr("Leave out")
        Accessible.name: qsTr("Leave out: %1").arg(root.name)
        onClicked: root.plan.leave(root.key)
    }
}
