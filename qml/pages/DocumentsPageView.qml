import QtQuick
import Calcar

/*! The documents: how they look on paper, what they lack, signing and sending. */
PageFrame {
    id: root

    required property Consultation consultation
    required property Workplace workplace
    required property WhatWeKnow known
    required property Shell shell

    readonly property bool isSplit: width >= Theme.px(600)

    title: qsTr("Documents")

    DocumentsPage {
        id: documents

        consultation: root.consultation
        isShown: root.visible
        onTold: words => root.shell.told(words)
    }

    Deliveries {
        id: deliveries

        consultation: root.consultation
        onTold: words => root.shell.told(words)
    }

    SigningSheet {
        id: signing

        consultation: root.consultation
        onDone: {
            side.isSigning = false;
            root.shell.told(qsTr("Signed"));
        }
    }

    Connections {
        target: root.shell
        enabled: root.visible

        function onSignWanted(): void {
            side.beginSigning();
        }

        function onPrintWanted(): void {
            side.beginPrinting();
        }
    }

    Item {
        id: both

        readonly property real room: root.scroller.height - 2 * root.scroller.margin - Theme.wide

        width: parent.width
        height: root.isSplit ? room : below.y + fields.height

        Scroller {
            id: column

            anchors.left: parent.left
            width: root.isSplit ? Math.min(Theme.px(340), parent.width * 0.42) : parent.width
            height: root.isSplit ? both.room : contentHeight
            interactive: root.isSplit
            clip: root.isSplit

            DocumentsSide {
                id: side

                anchors.left: parent.left
                width: parent.width - (root.isSplit ? Theme.step : 0)
                consultation: root.consultation
                page: documents
                deliveries: deliveries
                sheet: signing
                scroller: root.isSplit ? column : root.scroller
                onWanted: key => {
                    if (key !== "side" && key !== "contradiction") {
                        fields.focusField(key);
                        return;
                    }
                    root.shell.open(Terms.Page.Pain);
                    if (key === "contradiction") {
                        root.shell.told(root.known.contradiction);
                    }
                }
            }

            Item {
                id: beside

                anchors.left: parent.left
                width: side.width
                height: root.isSplit ? fields.height : 0
            }
        }

        Item {
            id: below

            y: paper.y + paper.height + Theme.gap
            width: parent.width
        }

        LetterCard {
            id: fields

            parent: root.isSplit ? beside : below
            width: parent.width
            consultation: root.consultation
            page: documents
            scroller: root.isSplit ? column : root.scroller
        }

        Item {
            id: paper

            anchors.right: parent.right
            y: root.isSplit ? 0 : column.height + Theme.gap
            width: parent.width - (root.isSplit ? column.width + Theme.gap : 0)
            height: root.isSplit ? both.room : documents.isThere ? preview.implicitHeight : refused.height

            PagePreview {
                id: preview

                anchors.fill: parent
                visible: documents.isThere
                page: documents
                scrolls: root.isSplit
                seenFrom: root.scroller.contentY - paper.y
                seenTo: seenFrom + root.scroller.height
            }

            NoDocument {
                id: refused

                width: parent.width
                page: documents
                shell: root.shell
            }
        }
    }
}
