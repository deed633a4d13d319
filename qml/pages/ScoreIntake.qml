import QtQuick
import Calcar

/*! Which form was filled in, and entering it. */
Card {
    id: root

    required property OutcomePage outcomes
    property string chosen: ""

    CardTitle {
        title: qsTr("Enter a score")
        remark: qsTr("From the form that was filled in. Nothing is entered yet by choosing one.")
    }

    Flow {
        width: parent.width
        spacing: Theme.half
        Accessible.role: Accessible.Grouping
        Accessible.name: qsTr("Measure")

        Repeater {
            model: root.outcomes.instruments

            AnswerButton {
                required property string key
                required property string name

                text: name
                answer: Terms.Answer.Given
                checked: root.chosen === key
                focusPolicy: Qt.StrongFocus
                marked: visualFocus
                onClicked: root.chosen = root.chosen === key ? "" : key
            }
        }
    }

    Repeater {
        model: root.outcomes.instruments

        ScoreEntry {
            width: parent ? parent.width : 0
            visible: root.chosen === key
            outcomes: root.outcomes
            onDone: root.chosen = ""
        }
    }
}
