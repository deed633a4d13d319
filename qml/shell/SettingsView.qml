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
                    readonly property list<int> sizes: [100, 125, 150, 175, 200]

                    name: qsTr("Size of everything")
                    words: sizes.map(size => qsTr("%1 %").arg(size))
                    current: sizes.indexOf(root.settings.scale)
                    onChosen: index => root.settings.scale = sizes[index]
                }
            }

            AppSwitch {
                text: qsTr("Nothing moves")
                checked: root.settings.reduceMotion
                onToggled: root.settings.reduceMotion = checked
            }

            AppSwitch {
                text: qsTr("My own hypothesis before the list of conditions")
                checked: root.settings.hypothesisFirst
                onToggled: root.settings.hypothesisFirst = checked
            }

            SettingLine {
                width: parent.width
                label: qsTr("Lock after")

                Segments {
                    readonly property list<int> minutes: [5, 10, 20, 0]

                    name: qsTr("Lock after")
                    words: [qsTr("5 min"), qsTr("10 min"), qsTr("20 min"), qsTr("Never")]
                    current: minutes.indexOf(root.settings.idleMinutes)
                    onChosen: index => root.settings.idleMinutes = minutes[index]
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
