import QtQuick
import Calcar

/*! Outcome: scores over visits, how the programme went, what changed. */
PageFrame {
    id: root

    required property Consultation consultation
    required property Workplace workplace
    required property WhatWeKnow known
    required property Shell shell

    title: qsTr("Outcome")

    OutcomePage {
        id: outcomes

        consultation: root.consultation
        isShown: root.visible
    }

    FollowUpPage {
        id: followUp

        consultation: root.consultation
        isShown: root.visible
    }

    Card {
        width: parent.width
        visible: outcomes.outcomes.count === 0

        EmptyState {
            width: parent.width
            iconName: "outcome"
            missing: qsTr("No score is recorded yet.")
            remedy: qsTr("Enter the first one below; a second one at a later visit shows whether the change is more than error.")
        }
    }

    Flow {
        id: cards

        readonly property int columns: Math.max(1, Math.min(3, Math.floor((width + Theme.gap) / Theme.px(300))))

        width: parent.width
        spacing: Theme.gap

        Repeater {
            model: outcomes.outcomes

            OutcomeCard {
                id: card

                width: (cards.width - (cards.columns - 1) * cards.spacing) / cards.columns - 0.01
                onForgotten: outcomes.forget(card.instrument, card.scale)
            }
        }
    }

    ScoreIntake {
        width: parent.width
        outcomes: outcomes
    }

    PhaseReportCard {
        width: parent.width
        followUp: followUp
    }

    ChangesCard {
        width: parent.width
        visible: followUp.previous !== ""
        followUp: followUp
    }
}
