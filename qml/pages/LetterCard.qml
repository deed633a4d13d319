import QtQuick
import Calcar

/*! What is typed for documents: receiver, question, advice, number for questions, who and where. */
Card {
    id: root

    required property Consultation consultation
    required property DocumentsPage page
    required property Scroller scroller

    function focusField(key: string): void {
        for (let i = 0; i < fields.count; ++i) {
            const field = fields.itemAt(i) as LetterField;
            if (field !== null && field.key === key) {
                field.giveFocus();
                root.scroller.reveal(field);
            }
        }
    }

    LetterFields {
        id: letter

        consultation: root.consultation
    }

    Repeater {
        id: fields

        model: letter.fields

        LetterField {
            width: parent ? parent.width : 0
            isEditable: root.consultation.isOpen
            isMissing: root.page.missing.count > 0 && root.page.lacks(key)
            onCommitted: text => letter.put(key, text)
        }
    }
}
