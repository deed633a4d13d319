import QtQuick
import Calcar

/*! The answer of a test on one side. Roles of a `FindingRow` model fill it; answers go to the consultation. */
FocusScope {
    id: root

    required property Consultation consultation
    required property string finding
    required property int side
    required property string label
    required property string question
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
    signal movedOn(int by)

    readonly property bool isSided: side === Terms.BodySide.Left || side === Terms.BodySide.Right
    readonly property bool isAffected: side === consultation.side || consultation.side === Terms.BodySide.Both
    readonly property bool isBlocked: safety === Terms.Safety.Blocked
    readonly property string spoken: isSided ? qsTr("%1, %2").arg(label).arg(question) : label

    /*! Gives the keyboard to what is answered. */
    function takeFocus(): void {
        const item = loader.item as Item;
        if (item !== null) {
            const target = root.type === Terms.ValueType.YesNo ? item : item.nextItemInFocusChain(true);
            target.forceActiveFocus(Qt.TabFocusReason);
        }
    }

    implicitHeight: loader.height

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
            source: root.answer === Terms.Answer.Blocked ? qsTr("Not done, blocked") : root.source
            side: root.side
            isAffected: root.isAffected
            isExamined: true
            blockedBecause: root.isBlocked ? qsTr("Not now") : ""
            Accessible.name: root.spoken
            onChosen: answer => root.consultation.answer(root.finding, root.side, answer)
            onMovedOn: by => root.movedOn(by)
        }
    }

    Component {
        id: choiceOf

        ChoiceRow {
            enabled: !root.isBlocked
            question: root.question
            choices: root.choices
            choiceWords: root.choiceWords
            choice: root.choice
            source: root.source
            onChosen: choice => {
                root.consultation.choose(root.finding, root.side, choice);
                root.movedOn(1);
            }
            onForgotten: root.consultation.answer(root.finding, root.side, Terms.Answer.NotAsked)
        }
    }

    Component {
        id: numberOf

        Item {
            implicitHeight: Math.max(words.height, entry.height) + Theme.step

            Row {
                id: words

                anchors.left: parent.left
                anchors.verticalCenter: parent.verticalCenter
                width: parent.width - entry.width - Theme.gap
                spacing: Theme.step

                SideBadge {
                    id: badge

                    visible: root.isSided
                    side: root.side
                    affected: root.isAffected
                }

                Column {
                    width: parent.width - (badge.visible ? badge.width + parent.spacing : 0)

                    AppText {
                        width: parent.width
                        text: root.question
                        font.weight: Font.Medium
                    }

                    AppText {
                        width: parent.width
                        visible: text !== ""
                        text: root.answer === Terms.Answer.Blocked ? qsTr("Not done, blocked") : root.source
                        color: Theme.ink3
                        font.pixelSize: Theme.caption
                    }
                }
            }

            NumberEntry {
                id: entry

                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                enabled: !root.isBlocked
                opacity: enabled ? 1 : 0.5
                name: root.spoken
                given: root.answer === Terms.Answer.Given
                value: root.number
                unit: root.unit
                low: root.low
                high: root.high
                Keys.onReturnPressed: root.movedOn(1)
                Keys.onEnterPressed: root.movedOn(1)
                onEntered: value => root.consultation.measure(root.finding, root.side, value)
                onCleared: root.consultation.answer(root.finding, root.side, Terms.Answer.NotAsked)
            }
        }
    }
}
