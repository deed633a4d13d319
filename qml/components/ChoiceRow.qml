import QtQuick
import Calcar

/*! A question whose answer is one of several words. */
Column {
    id: root

    required property string question
    required property list<string> choices
    required property list<string> choiceWords
    required property string choice
    property string hint: ""
    property string source: ""
    signal chosen(string choice)
    signal forgotten

    spacing: Theme.half
    topPadding: Theme.step
    bottomPadding: Theme.step

    AppText {
        width: parent.width
        text: root.question
        font.weight: Font.Medium
    }

    AppText {
        width: parent.width
        visible: text !== ""
        text: root.source !== "" ? root.source : root.hint
        color: Theme.ink3
        font.pixelSize: Theme.caption
    }

    Flow {
        id: answers

        width: parent.width
        spacing: Theme.half
        Accessible.role: Accessible.Grouping
        Accessible.name: root.question

        Repeater {
            model: root.choiceWords

            AnswerButton {
                required property int index
                required property string modelData

                width: Math.min(implicitWidth, answers.width)
                text: modelData
                answer: Terms.Answer.Given
                checked: root.choices[index] === root.choice
                focusPolicy: Qt.StrongFocus
                marked: visualFocus
                onClicked: root.chosen(root.choices[index])
            }
        }

        AnswerButton {
            width: Math.min(implicitWidth, answers.width)
            text: qsTr("Not asked")
            answer: Terms.Answer.NotAsked
            checked: root.choice === ""
            focusPolicy: Qt.StrongFocus
            marked: visualFocus
            onClicked: root.forgotten()
        }
    }
}
