import QtQuick
import Calcar

/*! How the phase went since the visit before: sessions against the pain rule, exit criteria, and what to consider. */
Card {
    id: root

    required property FollowUpPage followUp

    CardTitle {
        title: qsTr("How the programme went")
        remark: root.followUp.programmeName
    }

    AppText {
        width: parent.width
        visible: root.followUp.programmeName === ""
        text: qsTr("No programme is chosen, so there is nothing to report on.")
        color: Theme.ink2
    }

    Flow {
        width: parent.width
        spacing: Theme.half
        visible: root.followUp.phaseNames.length > 0
        Accessible.role: Accessible.Grouping
        Accessible.name: qsTr("Phase that was done")

        Repeater {
            model: root.followUp.phaseNames

            AnswerButton {
                required property int index
                required property string modelData

                text: modelData
                answer: Terms.Answer.Given
                checked: root.followUp.phase === index
                focusPolicy: Qt.StrongFocus
                marked: visualFocus
                onClicked: root.followUp.choosePhase(index)
            }
        }

        AnswerButton {
            text: qsTr("Not reported")
            answer: Terms.Answer.NotAsked
            checked: !root.followUp.hasReport
            focusPolicy: Qt.StrongFocus
            marked: visualFocus
            onClicked: root.followUp.takeBack()
        }
    }

    AppText {
        width: parent.width
        visible: text !== ""
        text: root.followUp.painRule
        color: Theme.ink2
        font.pixelSize: Theme.secondary
    }

    AdviceBanner {
        width: parent.width
        visible: root.followUp.adviceKind > 0
        kind: root.followUp.adviceKind
        advice: root.followUp.advice
    }

    Column {
        width: parent.width

        Repeater {
            model: root.followUp.trials

            TrialLine {
                width: parent ? parent.width : 0
                onRemoved: place => root.followUp.removeTrial(place)
            }
        }
    }

    TrialForm {
        width: parent.width
        visible: root.followUp.hasReport
        followUp: root.followUp
    }

    AppText {
        anchors.left: parent.left
        visible: root.followUp.hasReport && root.followUp.criteria.count > 0
        text: qsTr("Move on when")
        font.weight: Font.DemiBold
    }

    Column {
        width: parent.width

        Repeater {
            model: root.followUp.criteria

            PresenceRow {
                required property string key
                required property string words
                required property bool isUnmet
                required property bool isAsked

                width: parent ? parent.width : 0
                question: words
                hint: !isAsked ? qsTr("The sessions answer it.") : isUnmet ? qsTr("Not met or not asked") : qsTr("Met")
                blockedBecause: isAsked ? "" : isUnmet ? qsTr("The sessions do not answer it with yes yet.") : qsTr("The sessions answer it with yes.")
                onChosen: answer => root.followUp.answerCriterion(key, answer)
            }
        }
    }
}
