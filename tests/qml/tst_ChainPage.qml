import QtQuick
import QtTest
import Calcar
import Calcar.Test

Item {
    id: root

    width: 1100
    height: 900

    TestRoom {
        id: room
    }

    Component {
        id: reader

        ChainPage {}
    }

    TestCase {
        name: "ChainPage"
        when: windowShown

        function test_aZoneSelectsItsSegmentsInTurn(): void {
            const chain = createTemporaryObject(reader, root, { consultation: room.openExample("labral") });
            room.settle();

            chain.selectZone("foot-ankle-left");
            compare(chain.selected, "foot-ankle");
            compare(chain.selectedRegion, "foot-ankle");
            chain.selectZone("foot-ankle-left");
            compare(chain.selected, "calf-posterior-chain");
            chain.selectZone("foot-ankle-right");
            compare(chain.selected, "foot-ankle");
        }

        function test_aFindingLeadsToItsSegment(): void {
            const chain = createTemporaryObject(reader, root, { consultation: room.openNew() });

            compare(chain.segmentOf("weight-bearing-lunge"), "foot-ankle");
            compare(chain.segmentOf("night-pain"), "");
        }

        function test_aMeasuredTestIsToldAtOnce(): void {
            const consultation = room.openNew();
            const chain = createTemporaryObject(reader, root, { consultation: consultation });
            chain.selected = "foot-ankle";
            const before = chain.results.count;

            consultation.measure("weight-bearing-lunge", Terms.BodySide.Left, 4);
            consultation.measure("weight-bearing-lunge", Terms.BodySide.Right, 11);
            room.settle();

            compare(before, 0);
            compare(chain.results.count, 1);
        }
    }
}
