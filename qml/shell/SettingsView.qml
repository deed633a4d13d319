import QtQuick
import Calcar

/*! How this user likes the window, who works here, and where images and documents go. */
FocusScope {
    id: root

    required property FrontDoor door
    signal finished

    readonly property Settings settings: door.settings

    Keys.onEscapePressed: root.finished()

    PageFrame {
        anchors.fill: parent
        title: qsTr("Settings")
        controls: [
            AppButton {
                id: back

                focus: true
                iconName: "chevron-left"
                text: qsTr("Back")
                onClicked: root.finished()
            }
        ]

        Card {
            width: parent.width

            AppText {
                anchors.left: parent.left
                text: qsTr("The window")
                font.pixelSize: Theme.cardTitle
                font.weight: Font.DemiBold
                Accessible.role: Accessible.Heading
            }

            SettingLine {
                width: parent.width
                label: qsTr("Colours")

                Segments {
                    name: qsTr("Colours")
                    words: [qsTr("As the system"), qsTr("Light"), qsTr("Dark")]
                    current: root.settings.scheme
                    onChosen: index => root.settings.scheme = index
                }
            }

            SettingLine {
                width: parent.width
                label: qsTr("Size of everything")

                Segments {
                    name: qsTr("Size of everything")
                    words: [qsTr("100 %"), qsTr("125 %"), qsTr("150 %"), qsTr("175 %"), qsTr("200 %")]
                    current: Math.round((root.settings.scale - 100) / 25)
                    onChosen: index => root.settings.scale = 100 + 25 * index
                }
            }

            SettingLine {
                width: parent.width
                visible: root.settings.languageNames.length > 2
                label: qsTr("Language")

                Segments {
                    name: qsTr("Language")
                    words: root.settings.languageNames
                    current: root.settings.languageIndex
                    onChosen: index => root.settings.chooseLanguage(index)
                }
            }

            AppSwitch {
                anchors.left: parent.left
                text: qsTr("Nothing moves")
                checked: root.settings.reduceMotion
                onToggled: root.settings.reduceMotion = checked
            }

            AppSwitch {
                anchors.left: parent.left
                text: qsTr("My own hypothesis before the list of conditions")
                checked: root.settings.hypothesisFirst
                onToggled: root.settings.hypothesisFirst = checked
            }

            SettingLine {
                width: parent.width
                label: qsTr("Lock after")

                Segments {
                    name: qsTr("Lock after")
                    words: [qsTr("5 min"), qsTr("10 min"), qsTr("20 min"), qsTr("Never")]
                    current: root.settings.idleMinutes === 0 ? 3 : root.settings.idleMinutes <= 5 ? 0 : root.settings.idleMinutes <= 10 ? 1 : 2
                    onChosen: index => root.settings.idleMinutes = index === 0 ? 5 : index === 1 ? 10 : index === 2 ? 20 : 0
                }
            }
        }

        WorkerCard {
            width: parent.width
            settings: root.settings
        }

        PlacesCard {
            width: parent.width
            door: root.door
        }
    }
}
