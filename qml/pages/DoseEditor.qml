import QtQuick
import Calcar

/*! The numbers of a dose, how it is done and where the dose comes from; and leaving the exercise out. */
Column {
    id: root

    required property ExerciseTile tile

    function enter(number: int, value: string): void {
        root.tile.plan.setNumber(root.tile.key, number, value);
    }

    spacing: Theme.step

    Flow {
        width: parent.width
        spacing: Theme.step

        DoseField {
            words: qsTr("Sets")
            name: root.tile.name
            value: root.tile.sets
            onEntered: value => root.enter(PlanPage.Number.Sets, value)
        }

        DoseField {
            words: qsTr("Repetitions")
            name: root.tile.name
            value: root.tile.repetitions
            onEntered: value => root.enter(PlanPage.Number.Repetitions, value)
        }

        DoseField {
            words: qsTr("Hold, s")
            name: root.tile.name
            value: root.tile.hold
            onEntered: value => root.enter(PlanPage.Number.HoldSeconds, value)
        }

        DoseField {
            words: qsTr("A day")
            name: root.tile.name
            value: root.tile.times
            onEntered: value => root.enter(PlanPage.Number.TimesPerDay, value)
        }

        DoseField {
            words: qsTr("Days a week")
            name: root.tile.name
            value: root.tile.days
            onEntered: value => root.enter(PlanPage.Number.DaysPerWeek, value)
        }
    }

    AppText {
        width: parent.width
        text: root.tile.how
        font.pixelSize: Theme.secondary
    }

    AppText {
        width: parent.width
        text: root.tile.why
        color: Theme.ink2
        font.pixelSize: Theme.secondary
    }

    AppText {
        width: parent.width
        text: root.tile.isChanged ? qsTr("Changed by you; an empty field takes a number back. %1").arg(root.tile.basis) : root.tile.basis
        color: Theme.ink3
        font.pixelSize: Theme.caption
    }

    AppButton {
        kind: AppButton.Kind.Quiet
        leftPadding: 0
        tint: Theme.rust
        iconName: "trash"
        text: qsTr("Leave out")
        Accessible.name: qsTr("Leave out: %1").arg(root.tile.name)
        onClicked: root.tile.plan.leave(root.tile.key)
    }
}
