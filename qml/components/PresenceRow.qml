import QtQuick
import Calcar

/*! A question with its four answers. Not asked is never no: nothing is chosen until somebody chooses it.
    Keys: Y, N and U answer and move on, Backspace goes back to not asked, arrows and Space choose. */
FocusScope {
    id: root

    required property string question
    required property int answer
    /*! What is asked; a row can be taken over by another question. */
    property string subject: ""
    property string hint: ""
    property string source: ""
    property string blockedBecause: ""
    property bool isExamined: false
    property int side: Terms.BodySide.None
    /*! Whether this is the side that hurts. */
    property bool isAffected: true
    /*! The words stand elsewhere: answers only. */
    property bool bare: false
    signal chosen(int answer)
    signal movedOn(int by)

    readonly property bool isBlocked: blockedBecause !== ""
    readonly property list<string> answerWords: [qsTr("Yes"), qsTr("No"), qsTr("Cannot say"), isExamined ? qsTr("Not done") : qsTr("Not asked")]
    readonly property real widest: Math.max(Theme.answerWidth(answerWords[0]), Theme.answerWidth(answerWords[1]), Theme.answerWidth(answerWords[2]), Theme.answerWidth(answerWords[3]))
    /*! The width of all answers in one row. */
    readonly property real natural: Theme.answerWidth(answerWords[0]) + Theme.answerWidth(answerWords[1]) + Theme.answerWidth(answerWords[2]) + Theme.answerWidth(answerWords[3]) + 3 * Theme.half
    readonly property bool isNarrow: !bare && width < natural + Theme.px(170)
    readonly property int columns: !isNarrow || natural <= width ? 4 : 2 * widest + Theme.half <= width ? 2 : 1
    readonly property list<int> order: [Terms.Answer.Yes, Terms.Answer.No, Terms.Answer.CannotSay, Terms.Answer.NotAsked]
    readonly property int chosenPlace: answer === Terms.Answer.Yes ? 0 : answer === Terms.Answer.No ? 1 : answer === Terms.Answer.CannotSay ? 2 : 3
    property int mark: chosenPlace

    function choose(answer: int): void {
        if (!root.isBlocked) {
            root.chosen(answer);
        }
    }

    implicitHeight: body.height + (bare ? 0 : Theme.half)
    activeFocusOnTab: true
    Accessible.role: Accessible.Grouping
    Accessible.name: question
    Accessible.description: blockedBecause !== "" ? blockedBecause : hint
    Accessible.focusable: true
    onActiveFocusChanged: mark = chosenPlace
    onSubjectChanged: mark = chosenPlace

    Keys.onPressed: event => {
        if (event.modifiers & (Qt.ControlModifier | Qt.AltModifier | Qt.MetaModifier)) {
            return;
        }
        event.accepted = true;
        if (event.key === Qt.Key_Y || event.key === Qt.Key_N || event.key === Qt.Key_U) {
            root.choose(event.key === Qt.Key_Y ? Terms.Answer.Yes : event.key === Qt.Key_N ? Terms.Answer.No : Terms.Answer.CannotSay);
            root.movedOn(1);
        } else if (event.key === Qt.Key_Backspace || event.key === Qt.Key_Delete) {
            root.choose(Terms.Answer.NotAsked);
        } else if (event.key === Qt.Key_Left || event.key === Qt.Key_Right) {
            const forward = (event.key === Qt.Key_Right) !== root.LayoutMirroring.enabled;
            root.mark = Math.max(0, Math.min(3, root.mark + (forward ? 1 : -1)));
        } else if (event.key === Qt.Key_Space || event.key === Qt.Key_Return || event.key === Qt.Key_Enter) {
            root.choose(root.order[root.mark]);
        } else if (event.key === Qt.Key_Up || event.key === Qt.Key_Down) {
            root.movedOn(event.key === Qt.Key_Down ? 1 : -1);
        } else {
            event.accepted = false;
        }
    }

    Rectangle {
        anchors.fill: parent
        anchors.leftMargin: -Theme.step
        anchors.rightMargin: -Theme.step
        visible: root.activeFocus && !root.bare
        radius: Theme.rowRadius
        color: Theme.accentSoft
    }

    Flow {
        id: body

        width: parent.width
        y: root.bare ? 0 : Theme.half / 2

        Item {
            width: root.isNarrow ? root.width : root.width - answers.width
            height: words.height
            visible: !root.bare

            Column {
                id: words

                anchors.left: parent.left
                width: parent.width - Theme.gap
                // Its first line is level with the answers beside it.
                topPadding: root.isNarrow ? Theme.step : Theme.px(11)
                bottomPadding: root.isNarrow ? Theme.half : Theme.step
                opacity: root.isBlocked ? 0.6 : 1

                Row {
                    width: parent.width
                    spacing: Theme.step

                    Icon {
                        id: lock

                        visible: root.isBlocked
                        width: Theme.icon
                        height: Theme.icon
                        name: "lock"
                        color: Theme.ink3
                    }

                    SideBadge {
                        id: badge

                        visible: root.side === Terms.BodySide.Left || root.side === Terms.BodySide.Right
                        side: root.side
                        affected: root.isAffected
                    }

                    AppText {
                        width: parent.width - (lock.visible ? lock.width + parent.spacing : 0) - (badge.visible ? badge.width + parent.spacing : 0)
                        topPadding: badge.visible ? 1 : 0
                        text: root.question
                        font.weight: root.activeFocus ? Font.DemiBold : Font.Medium
                    }
                }

                AppText {
                    width: parent.width
                    visible: text !== ""
                    text: root.isBlocked ? root.blockedBecause : root.hint
                    color: Theme.ink3
                    font.pixelSize: Theme.caption
                }

                AppText {
                    width: parent.width
                    visible: root.source !== ""
                    text: root.source
                    color: Theme.ink2
                    font.pixelSize: Theme.caption
                }

                Loader {
                    width: parent.width
                    visible: active
                    active: root.activeFocus && !root.isBlocked && !root.bare

                    sourceComponent: AnswerKeys {}
                }
            }
        }

        Grid {
            id: answers

            columns: root.columns
            spacing: Theme.half
            enabled: !root.isBlocked
            opacity: root.isBlocked ? 0.45 : 1

            Repeater {
                model: root.answerWords

                AnswerButton {
                    required property int index
                    required property string modelData

                    width: !root.isNarrow ? implicitWidth : root.columns === 4 ? implicitWidth + (root.width - root.natural) / 4 : (root.width - (root.columns - 1) * Theme.half) / root.columns
                    text: modelData
                    answer: root.order[index]
                    checked: index === root.chosenPlace
                    marked: root.activeFocus && root.mark === index
                    onClicked: {
                        root.forceActiveFocus(Qt.MouseFocusReason);
                        root.choose(answer);
                    }
                }
            }
        }
    }
}
