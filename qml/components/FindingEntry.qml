import QtQuick
import Calcar

/*! Any finding with the right way to answer it. Roles of a `FindingRow` model fill it; answers go to the consultation. */
FocusScope {
    id: root

    required property Consultation consultation
    required property string finding
    required property int side
    required property string question
    required property string positive
    required property int type
    required property list<string> choices
    required property list<string> choiceWords
    required property string unit
    required property real low
    required property real high
    required property int answer
    required property real number
    required property string choice
    required property string source
    required property int safety
    required property string safetyWords
    required property string decides
    property bool isExamined: false
    signal movedOn(int by)

    readonly property string hint: decides !== "" ? qsTr("Helps to decide: %1").arg(decides) : isExamined ? positive : ""

    implicitHeight: loader.height
    activeFocusOnTab: false

    Loader {
        id: loader

        width: parent.width
        focus: true
        sourceComponent: root.type === Terms.ValueType.YesNo ? presence : root.type === Terms.ValueType.Choice ? choiceOf : numberOf
    }

    Component {
        id: presence

        PresenceRow {
            focus: true
            subject: root.finding
            question: root.question
            answer: root.answer
            hint: root.safety !== Terms.Safety.Blocked && root.safetyWords !== "" ? root.safetyWords : root.hint
            source: root.source
            side: root.side
            isExamined: root.isExamined
            blockedBecause: root.safety === Terms.Safety.Blocked ? root.safetyWords : ""
            onChosen: answer => root.consultation.answer(root.finding, root.side, answer)
            onMovedOn: by => root.movedOn(by)
        }
    }

    Component {
        id: choiceOf

        ChoiceRow {
            question: root.question
            choices: root.choices
            choiceWords: root.choiceWords
            choice: root.choice
            hint: root.hint
            source: root.source
            onChosen: choice => root.consultation.choose(root.finding, root.side, choice)
            onForgotten: root.consultation.answer(root.finding, root.side, Terms.Answer.NotAsked)
        }
    }

    Component {
        id: numberOf

        FocusScope {
            readonly property bool isStacked: width < Theme.px(280)

            focus: true
            implicitHeight: (isStacked ? words.height + Theme.half + measured.height : Math.max(words.height, measured.height)) + Theme.step

            Column {
                id: words

                anchors.left: parent.left
                y: parent.isStacked ? Theme.half : (parent.height - height) / 2
                width: parent.isStacked ? parent.width : parent.width - measured.width - Theme.gap

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
            }

            Row {
                id: measured

                x: parent.isStacked !== LayoutMirroring.enabled ? 0 : parent.width - width
                y: parent.isStacked ? words.y + words.height + Theme.half : (parent.height - height) / 2
                spacing: Theme.step

                // At the field: beside the question it would lie nearer to the field of the other side.
                SideBadge {
                    y: (Theme.touch - height) / 2
                    visible: root.side === Terms.BodySide.Left || root.side === Terms.BodySide.Right
                    side: root.side
                }

                NumberEntry {
                    focus: true
                    name: root.question
                    given: root.answer === Terms.Answer.Given
                    value: root.number
                    unit: root.unit
                    low: root.low
                    high: root.high
                    onEntered: value => root.consultation.measure(root.finding, root.side, value)
                    onCleared: root.consultation.answer(root.finding, root.side, Terms.Answer.NotAsked)
                }
            }
        }
    }
}
