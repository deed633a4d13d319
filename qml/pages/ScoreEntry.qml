import QtQuick
import Calcar

/*! Enters one form: its total, or its items by number, or the person's own activities. */
Column {
    id: root

    required property OutcomePage outcomes
    required property string key
    required property string name
    required property string licence
    required property bool isOwn
    required property list<string> scales
    required property list<string> scaleNames
    required property list<int> items
    required property list<real> lows
    required property list<real> highs
    required property list<real> itemLows
    required property list<real> itemHighs
    property int scale: 0
    readonly property int count: items[scale] ?? 0
    property bool byItems: isOwn
    property bool given: false
    property real total: 0
    signal done

    /*! What was typed for one form is not taken for another. */
    function clear(): void {
        root.given = false;
        for (let i = 0; i < fields.count; ++i) {
            const field = fields.itemAt(i) as ScoreItem;
            field.given = false;
        }
    }

    function save(): void {
        const values = [];
        const activities = [];
        for (let i = 0; i < fields.count; ++i) {
            const field = fields.itemAt(i) as ScoreItem;
            if (field.fault !== "") {
                field.giveFocus();
                return;
            }
            if (!root.isOwn) {
                values.push(field.given ? field.value : NaN);
            } else if (field.activity.trim() !== "") {
                values.push(field.given ? field.value : NaN);
                activities.push(field.activity);
            }
        }
        root.outcomes.recordItems(root.key, root.scales[root.scale], values, activities);
        root.done();
        Qt.callLater(root.clear);
    }

    spacing: Theme.px(12)
    onScaleChanged: clear()

    AppText {
        width: parent.width
        text: root.licence
        color: Theme.ink2
        font.pixelSize: Theme.secondary
    }

    Flow {
        width: parent.width
        visible: root.scales.length > 1
        spacing: Theme.half
        Accessible.role: Accessible.Grouping
        Accessible.name: qsTr("Scale")

        Repeater {
            model: root.scaleNames

            AnswerButton {
                required property int index
                required property string modelData

                text: modelData
                answer: Terms.Answer.Given
                checked: root.scale === index
                focusPolicy: Qt.StrongFocus
                marked: visualFocus
                onClicked: root.scale = index
            }
        }
    }

    Segments {
        anchors.left: parent.left
        visible: root.count > 0 && !root.isOwn
        name: qsTr("What is entered")
        words: [qsTr("Score"), qsTr("Items by number")]
        current: root.byItems ? 1 : 0
        onChosen: index => root.byItems = index === 1
    }

    Labelled {
        anchors.left: parent.left
        visible: !root.byItems || root.count === 0
        words: qsTr("%1 to %2").arg(root.lows[root.scale] ?? 0).arg(root.highs[root.scale] ?? 0)

        NumberEntry {
            name: qsTr("Score of %1").arg(root.name)
            given: root.given
            value: root.total
            low: root.lows[root.scale] ?? 0
            high: root.highs[root.scale] ?? 0
            onEntered: value => {
                root.total = value;
                root.given = true;
                root.outcomes.recordTotal(root.key, root.scales[root.scale], value);
                root.done();
                Qt.callLater(root.clear);
            }
        }
    }

    Flow {
        width: parent.width
        visible: root.byItems && root.count > 0
        spacing: Theme.px(12)

        Repeater {
            id: fields

            model: root.byItems ? root.count : 0

            ScoreItem {
                width: root.isOwn ? root.width : implicitWidth
                isOwn: root.isOwn
                low: root.itemLows[root.scale] ?? 0
                high: root.itemHighs[root.scale] ?? 0
                activity: root.isOwn ? root.outcomes.activitiesOf(root.key)[index] ?? "" : ""
            }
        }
    }

    AppButton {
        anchors.left: parent.left
        visible: root.byItems && root.count > 0
        kind: AppButton.Kind.Primary
        text: qsTr("Record")
        onClicked: root.save()
    }
}
