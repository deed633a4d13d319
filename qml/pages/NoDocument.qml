import QtQuick
import Calcar

/*! Why there is no such document now, and where to go instead. */
EmptyState {
    id: root

    required property DocumentsPage page
    required property Shell shell

    visible: !page.isThere && page.refusal !== ""
    iconName: "documents"
    missing: qsTr("There is no such document now")
    remedy: page.refusal
    action: page.current === "rehab" ? qsTr("Go to the plan") : qsTr("Show the note")
    onActed: {
        if (root.page.current === "rehab") {
            root.shell.open(Terms.Page.Plan);
        } else {
            root.page.current = "note";
        }
    }
}
