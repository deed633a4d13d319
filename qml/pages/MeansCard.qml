import QtQuick
import Calcar

/*! What the person has at home, and on how many days a week there is time. Nobody asked is not “nothing”. */
Card {
    id: root

    required property PlanPage plan

    CardTitle {
        title: qsTr("Means")
        remark: root.plan.isEquipmentAsked ? qsTr("What is missing is replaced where something to the same end exists.") : qsTr("Equipment was not asked: nothing is taken away for the lack of it.")
    }

    Flow {
        width: parent.width
        spacing: Theme.half
        Accessible.role: Accessible.Grouping
        Accessible.name: qsTr("Equipment")

        Repeater {
            model: root.plan.equipment

            AnswerButton {
                required property string key
                required property string words
                required property bool isChosen

                text: words
                answer: Terms.Answer.Given
                checked: isChosen
                focusPolicy: Qt.StrongFocus
                marked: visualFocus
                Accessible.role: Accessible.CheckBox
                onClicked: root.plan.setPiece(key, !isChosen)
            }
        }

        AnswerButton {
            text: qsTr("Nothing")
            answer: Terms.Answer.No
            checked: root.plan.hasNoEquipment
            focusPolicy: Qt.StrongFocus
            marked: visualFocus
            onClicked: root.plan.setNoEquipment()
        }

        AnswerButton {
            text: qsTr("Not asked")
            answer: Terms.Answer.NotAsked
            checked: !root.plan.isEquipmentAsked
            focusPolicy: Qt.StrongFocus
            marked: visualFocus
            onClicked: root.plan.forgetEquipment()
        }
    }

    FieldName { text: qsTr("Days a week with time for it") }

    Flow {
        width: parent.width
        spacing: Theme.half
        Accessible.role: Accessible.Grouping
        Accessible.name: qsTr("Days a week with time for it")

        Repeater {
            model: ["1", "2", "3", "4", "5", "6", "7", qsTr("Not asked")]

            AnswerButton {
                required property int index
                required property string modelData
                readonly property int days: index < 7 ? index + 1 : 0

                text: modelData
                answer: days > 0 ? Terms.Answer.Given : Terms.Answer.NotAsked
                checked: root.plan.days === days
                focusPolicy: Qt.StrongFocus
                marked: visualFocus
                onClicked: root.plan.setDays(days)
            }
        }
    }
}
