import QtQuick
import Calcar

/*! The phase that is shown: when to begin and to move on, its exercises, what is left out, adding one. */
Column {
    id: root

    required property PlanPage plan
    required property Consultation consultation
    property bool isAdding: false

    spacing: Theme.gap

    Flow {
        width: parent.width
        spacing: Theme.px(12)

        AppText {
            height: Theme.touch
            text: root.plan.currentName
            font.pixelSize: Theme.patientName
            font.weight: Font.DemiBold
            verticalAlignment: Text.AlignVCenter
            Accessible.role: Accessible.Heading
        }

        AppButton {
            visible: root.plan.isChanged
            kind: AppButton.Kind.Quiet
            iconName: "undo"
            text: qsTr("As the rules give it")
            onClicked: root.plan.reset()
        }

        AppButton {
            visible: root.plan.canAdd
            kind: AppButton.Kind.Quiet
            iconName: root.isAdding ? "cross" : "plus"
            text: root.isAdding ? qsTr("Close the list") : qsTr("Add an exercise")
            onClicked: root.isAdding = !root.isAdding
        }
    }

    Card {
        width: parent.width
        visible: root.isAdding && root.plan.canAdd

        CardTitle {
            title: qsTr("Can be added")
            remark: qsTr("Neither locked nor contraindicated, and the equipment is there. The dose is yours to say.")
        }

        Flow {
            width: parent.width
            spacing: Theme.half

            Repeater {
                model: root.isAdding ? root.plan.addable : null

                AppButton {
                    required property string key
                    required property string words
                    required property string remark

                    text: words
                    Accessible.description: remark
                    onClicked: root.plan.add(key)
                }
            }
        }
    }

    ExerciseGrid {
        width: parent.width
        plan: root.plan
        consultation: root.consultation
    }

    Card {
        width: parent.width
        visible: root.plan.leftOut.count > 0
        spacing: Theme.half

        CardTitle {
            title: qsTr("Not in this phase")
        }

        Repeater {
            model: root.plan.leftOut

            LeftOutLine {
                required property string key

                width: parent ? parent.width : 0
                onTakenIn: root.plan.takeIn(key)
            }
        }
    }

    AdviceGrid {
        width: parent.width
        advice: root.plan.steps
    }
}
