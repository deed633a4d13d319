import QtQuick
import Calcar

/*! Plan: the programme by phases with its exercises, or what holds while it is locked. */
PageFrame {
    id: root

    required property Consultation consultation
    required property Workplace workplace
    required property WhatWeKnow known
    required property Shell shell

    title: qsTr("Plan")
    controls: [
        AppButton {
            visible: !root.isNarrow && plan.isOffered
            iconName: "documents"
            text: qsTr("See the document")
            onClicked: root.shell.open(Terms.Page.Documents)
        }
    ]

    PlanPage {
        id: plan

        consultation: root.consultation
        isShown: root.visible
    }

    PlanState {
        width: parent.width
        plan: plan
        onExplained: root.shell.explain("flag", plan.lockingFlag)
    }

    Card {
        width: parent.width
        visible: plan.phases.count > 0

        PhaseTimeline {
            width: parent.width
            phases: plan.phases
            current: plan.current
            onChosen: index => plan.current = index
        }
    }

    Column {
        width: parent.width
        visible: plan.interim.count > 0
        spacing: Theme.gap

        CardTitle {
            title: plan.isOffered ? qsTr("What holds for the locked part") : qsTr("Until then")
            remark: qsTr("Goes into the interim advice.")
        }

        AdviceGrid {
            width: parent.width
            advice: plan.interim
        }
    }

    PhaseCard {
        width: parent.width
        visible: plan.isOffered
        plan: plan
        consultation: root.consultation
    }

    AdviceGrid {
        width: parent.width
        visible: plan.state === PlanPage.State.Locked
        advice: plan.steps
    }

    MeansCard {
        width: parent.width
        plan: plan
    }

    RunningCard {
        width: parent.width
        visible: plan.stages.length > 0 || plan.runningWords !== ""
        plan: plan
    }

    AdviceGrid {
        width: parent.width
        advice: plan.rest
    }
}
