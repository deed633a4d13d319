import QtQuick
import Calcar

/*! A study that may be somebody else's: both identities side by side. It counts for nothing until decided. */
Rectangle {
    id: root

    required property ImagingImporter importer

    implicitHeight: column.height + Theme.gap
    radius: Theme.cardRadius
    color: Theme.surface
    border.width: 1
    border.color: Theme.rust
    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("Held back: whose study is it?")

    Column {
        id: column

        width: parent.width
        spacing: Theme.px(12)

        Rectangle {
            x: 1
            width: parent.width - 2
            height: head.height + 2 * Theme.gap
            radius: Theme.cardRadius
            color: Theme.rustSoft

            Column {
                id: head

                x: Theme.px(20)
                y: Theme.gap
                width: parent.width - 2 * x
                spacing: Theme.half

                Row {
                    width: parent.width
                    spacing: Theme.step

                    Icon {
                        id: sign

                        width: Theme.icon
                        height: Theme.icon
                        name: "quarantine"
                        color: Theme.rust
                    }

                    AppText {
                        width: parent.width - sign.width - parent.spacing
                        text: qsTr("Held back: is this the same person?")
                        color: Theme.rust
                        font.pixelSize: Theme.cardTitle
                        font.weight: Font.DemiBold
                        Accessible.role: Accessible.Heading
                    }
                }

                AppText {
                    width: parent.width
                    text: qsTr("%1. Lines that differ: %2. It counts for nothing until you decide.").arg(root.importer.currentWords).arg(root.importer.differing)
                    font.pixelSize: Theme.secondary
                }

                Flow {
                    width: parent.width
                    visible: root.importer.held.count > 1
                    spacing: Theme.half

                    Repeater {
                        model: root.importer.held

                        AnswerButton {
                            required property string key
                            required property string title
                            required property string detail

                            text: qsTr("%1, %2").arg(title).arg(detail)
                            answer: Terms.Answer.Given
                            checked: key === root.importer.current
                            focusPolicy: Qt.StrongFocus
                            marked: visualFocus
                            onClicked: root.importer.current = key
                        }
                    }
                }
            }
        }

        IdentityTable {
            x: Theme.px(12)
            width: parent.width - 2 * x
            identity: root.importer.identity
        }

        FormField {
            id: reason

            property string typed: ""

            x: Theme.px(20)
            width: parent.width - 2 * x
            visible: root.importer.mayConfirm
            title: qsTr("Why both are the same person; kept in the record")
            hint: qsTr("such as: birth date mistyped at the radiology desk")
            value: ""
            onEdited: text => typed = text
        }

        AppText {
            x: Theme.px(20)
            width: parent.width - 2 * x
            visible: !root.importer.mayConfirm
            text: qsTr("The files name several persons for this study, so nobody can confirm whose it is. Import the right files alone.")
            color: Theme.rust
            font.pixelSize: Theme.secondary
        }

        Flow {
            x: Theme.px(20)
            width: parent.width - 2 * x
            spacing: Theme.step

            AppButton {
                objectName: "dismissStudy"
                text: qsTr("Another person, leave out")
                onClicked: root.importer.dismiss()
            }

            AppButton {
                objectName: "confirmStudy"
                visible: root.importer.mayConfirm
                enabled: reason.typed.trim() !== ""
                text: qsTr("The same person, attach")
                onClicked: {
                    root.importer.confirm(reason.typed);
                    reason.typed = "";
                }
            }
        }
    }
}
