import QtQuick
import Calcar

/*! Running load: the diary, each run against the longest of the 30 days before it, weeks and figures. */
PageFrame {
    id: root

    required property Consultation consultation
    required property Workplace workplace
    required property WhatWeKnow known
    required property Shell shell

    title: qsTr("Running load")
    controls: [
        AppText {
            anchors.verticalCenter: parent.verticalCenter
            visible: !root.isNarrow && load.hasDiary
            text: load.diaryWords
            color: Theme.ink2
            font.pixelSize: Theme.secondary
        }
    ]

    LoadPage {
        id: load

        consultation: root.consultation
        isShown: root.visible
    }

    DiaryImport {
        id: diary

        consultation: root.consultation
    }

    Flow {
        id: figures

        readonly property int columns: root.isNarrow ? 2 : Math.max(1, Math.min(load.figures.count, Math.floor((width + Theme.px(12)) / Theme.px(160))))

        width: parent.width
        visible: load.hasDiary
        spacing: Theme.px(12)

        Repeater {
            model: load.figures

            FigureTile {
                width: (figures.width - (figures.columns - 1) * figures.spacing) / figures.columns - 0.01
            }
        }
    }

    RunCard {
        width: parent.width
        visible: load.hasDiary
        load: load
    }

    Card {
        width: parent.width
        visible: load.hasDiary

        CardTitle {
            title: qsTr("Each week, km")
            remark: qsTr("No colours of risk: a rise from week to week alone is not held to say anything.")
        }

        WeekBars {
            width: parent.width
            weeks: load.weeks
        }
    }

    LoadMeaning {
        width: parent.width
        load: load
    }

    DiaryIntake {
        width: parent.width
        visible: root.consultation.isOpen
        intake: diary
        isHovered: drop.containsDrag
    }

    Card {
        width: parent.width
        spacing: Theme.half

        CardTitle {
            title: qsTr("Without a diary")
            remark: qsTr("Asked instead; what a diary says takes the place of what nobody typed.")
        }

        Repeater {
            model: load.questions

            FindingEntry {
                width: parent ? parent.width : 0
                consultation: root.consultation
            }
        }
    }

    DiaryCard {
        width: parent.width
        load: load
    }

    FileDrop {
        id: drop

        parent: root
        anchors.fill: parent
        enabled: root.consultation.isOpen && !diary.isRunning
        onDropped: drop => {
            drop.accept();
            diary.takeUrls(drop.urls);
        }
    }
}
