import QtQuick
import Calcar

/*! A new person: name and birth date, an id where there is one. What is wrong stands under its field, in words. */
Card {
    id: root

    required property FrontDoor door
    property string startWords: ""
    signal finished

    readonly property real half: width >= Theme.px(560) ? (form.width - Theme.gap) / 2 : form.width

    onVisibleChanged: {
        if (visible) {
            person.startWith(root.startWords);
            family.forceActiveFocus(Qt.TabFocusReason);
        }
    }

    NewPerson {
        id: person

        door: root.door
    }

    AppText {
        width: parent.width
        text: qsTr("New person")
        font.pixelSize: Theme.cardTitle
        font.weight: Font.DemiBold
        Accessible.role: Accessible.Heading
    }

    Flow {
        id: form

        width: parent.width
        spacing: Theme.gap

        LabelledEntry {
            id: family

            width: root.half
            label: qsTr("Family name")
            shownText: person.family
            fault: person.nameFault
            onTyped: text => person.family = text
            onAccepted: person.save()
        }

        LabelledEntry {
            width: root.half
            label: qsTr("Given name")
            shownText: person.given
            onTyped: text => person.given = text
            onAccepted: person.save()
        }

        LabelledEntry {
            width: root.half
            label: qsTr("Birth date")
            hint: person.birthWords
            fault: person.birthFault
            onTyped: text => person.birthDate = text
            onAccepted: person.save()
        }

        Column {
            width: root.half
            spacing: Theme.half

            AppText {
                anchors.left: parent.left
                text: qsTr("Sex")
                font.pixelSize: Theme.secondary
                font.weight: Font.Medium
            }

            Flow {
                width: parent.width
                spacing: Theme.half

                Repeater {
                    model: person.sexWords

                    AnswerButton {
                        required property int index
                        required property string modelData

                        text: modelData
                        answer: index === 0 ? Terms.Answer.NotAsked : Terms.Answer.Given
                        checked: person.sex === index
                        focusPolicy: Qt.StrongFocus
                        marked: visualFocus
                        onClicked: person.sex = index
                    }
                }
            }
        }

        LabelledEntry {
            width: root.half
            label: qsTr("Id, where there is one")
            fault: person.identityFault
            onTyped: text => person.identity = text
            onAccepted: person.save()
        }

        LabelledEntry {
            width: root.half
            label: qsTr("Who issued the id")
            hint: qsTr("The practice, or the record system")
            onTyped: text => person.issuer = text
            onAccepted: person.save()
        }
    }

    AppText {
        width: parent.width
        visible: text !== ""
        text: person.trouble
        color: Theme.red
        Accessible.role: Accessible.AlertMessage
    }

    TwoPeople {
        width: parent.width
        visible: person.storedName !== ""
        leftTitle: qsTr("Stored with this id")
        leftName: person.storedName
        leftFacts: person.storedFacts
        rightTitle: qsTr("As typed")
        rightName: person.typedName
        rightFacts: person.typedFacts
    }

    Flow {
        width: parent.width
        spacing: Theme.step

        AppButton {
            kind: AppButton.Kind.Primary
            text: qsTr("Save and begin")
            onClicked: person.save()
        }

        AppButton {
            text: qsTr("Back")
            onClicked: {
                person.reconsider();
                root.finished();
            }
        }
    }
}
