import QtQuick
import Calcar

/*! Imaging: which studies there are, what each can answer, whose they are, and which to consider next. */
PageFrame {
    id: root

    required property Consultation consultation
    required property Workplace workplace
    required property WhatWeKnow known
    required property Shell shell

    readonly property ImagingImporter importer: consultation.importer
    readonly property bool isSplit: width >= Theme.px(700)

    title: qsTr("Imaging")

    ImagingPage {
        id: imaging

        consultation: root.consultation
        isShown: root.visible
    }

    Connections {
        target: root.shell

        function onFindingWanted(finding: string): void {
            reports.focusFinding(finding);
        }
    }

    FileDrop {
        parent: root
        anchors.fill: parent
        enabled: root.consultation.isOpen && !root.importer.isRunning
        onDropped: drop => {
            drop.accept();
            add.from = AddStudies.From.Folder;
            root.importer.readUrls(drop.urls);
        }
    }

    AddStudies {
        id: add

        width: parent.width
        visible: root.consultation.isOpen
        page: imaging
        importer: root.importer
    }

    TimelineCard {
        width: parent.width
        visible: imaging.marks.count > 0 || imaging.undated !== ""
        page: imaging
        onChosen: study => {
            for (let i = 0; i < studies.count; ++i) {
                const card = studies.itemAt(i) as StudyCard;
                if (card !== null && card.key === study) {
                    root.scroller.reveal(card);
                }
            }
        }
    }

    Flow {
        width: parent.width
        spacing: Theme.gap

        Column {
            id: cards

            width: root.isSplit ? (parent.width - parent.spacing) / 2 : parent.width
            spacing: Theme.gap

            Repeater {
                id: studies

                model: imaging.studies

                StudyCard {
                    width: cards.width
                    consultation: root.consultation
                    page: imaging
                }
            }

            EmptyState {
                width: parent.width
                visible: imaging.studies.count === 0
                iconName: "imaging"
                missing: imaging.hasReports ? qsTr("Reported results only, no study") : qsTr("No imaging on record")
                remedy: !root.consultation.isOpen ? "" : qsTr("Drop a folder or disc on this page, search an archive, or enter what you have seen on paper.")
            }

            ReportsCard {
                id: reports

                width: parent.width
                consultation: root.consultation
                page: imaging
                scroller: root.scroller
            }
        }

        Column {
            width: cards.width
            spacing: Theme.gap

            IdentityCard {
                width: parent.width
                visible: root.consultation.isOpen && root.importer.held.count > 0
                importer: root.importer
            }

            Repeater {
                model: imaging.questions

                ImagingQuestionCard {
                    width: cards.width
                }
            }
        }
    }
}
