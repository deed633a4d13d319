import QtQuick
import Calcar

/*! A study that was seen on paper or in somebody's hand. */
Card {
    id: root

    required property ImagingPage page
    signal closed

    property string modality: ""
    property string region: ""
    property int side: Terms.BodySide.Unknown
    property string fault: ""

    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("Enter a study")
    Keys.onEscapePressed: root.closed()

    AppText {
        width: parent.width
        text: qsTr("Enter a study seen on paper")
        font.pixelSize: Theme.cardTitle
        font.weight: Font.DemiBold
        Accessible.role: Accessible.Heading
    }

    ChoiceRow {
        width: parent.width
        question: qsTr("Kind of study")
        choices: root.page.modalities
        choiceWords: root.page.modalityWords
        choice: root.modality
        onChosen: choice => root.modality = choice
        onForgotten: root.modality = ""
    }

    ChoiceRow {
        width: parent.width
        question: qsTr("Region")
        choices: root.page.regions
        choiceWords: root.page.regionWords
        choice: root.region
        onChosen: choice => root.region = choice
        onForgotten: root.region = ""
    }

    ChoiceRow {
        width: parent.width
        question: qsTr("Side")
        choices: ["left", "right", "both"]
        choiceWords: [qsTr("LEFT"), qsTr("RIGHT"), qsTr("BOTH")]
        choice: root.side === Terms.BodySide.Left ? "left" : root.side === Terms.BodySide.Right ? "right" : root.side === Terms.BodySide.Both ? "both" : ""
        onChosen: choice => root.side = choice === "left" ? Terms.BodySide.Left : choice === "right" ? Terms.BodySide.Right : Terms.BodySide.Both
        onForgotten: root.side = Terms.BodySide.Unknown
    }

    FormField {
        id: date

        property string typed: ""

        width: parent.width
        title: qsTr("Made on")
        hint: qsTr("day month year; empty where it is not known")
        value: ""
        onEdited: text => typed = text
    }

    FormField {
        id: reader

        property string typed: ""

        width: parent.width
        title: qsTr("Read by")
        hint: qsTr("Who reported it")
        value: ""
        onEdited: text => typed = text
    }

    FormField {
        id: report

        property string typed: ""

        width: parent.width
        title: qsTr("Result, in the report's words")
        value: ""
        onEdited: text => typed = text
    }

    AppText {
        width: parent.width
        visible: text !== ""
        text: root.fault
        color: Theme.red
    }

    Flow {
        width: parent.width
        spacing: Theme.step

        AppButton {
            objectName: "enterStudy"
            kind: AppButton.Kind.Primary
            iconName: "plus"
            text: qsTr("Enter it")
            enabled: root.modality !== "" && root.region !== ""
            onClicked: {
                root.fault = root.page.addStudy(root.modality, root.region, root.side, date.typed, reader.typed, report.typed);
                if (root.fault === "") {
                    root.closed();
                }
            }
        }

        AppButton {
            kind: AppButton.Kind.Quiet
            text: qsTr("Close")
            onClicked: root.closed()
        }
    }
}
