# Splits flatc's header in two: what reads a pack goes to the file VIEWS, what builds one to the file OBJECTS. Hundreds
# of sources read packs, few build one, and the second part takes twice as long to compile as the first.
#
#   awk -v VIEWS=pack_generated.h -v OBJECTS=pack_objects_generated.h -f split_pack_header.awk HEADER

# Every declaration begins at the left edge. These build.
function builds(line) {
  return line ~ /^struct [A-Za-z]+T : public flatbuffers::NativeTable/ ||
         line ~ /^struct [A-Za-z]+(Builder|::Traits) [{]/ ||
         line ~ /^(inline )?flatbuffers::Offset</ ||
         line ~ /^inline [A-Za-z]+T( [*&]|::)/ ||
         line ~ /^inline void ([A-Za-z]+::UnPackTo|Finish)/ ||
         line ~ /^inline std::unique_ptr</
}

BEGIN {
  print "#pragma once\n\n#include \"engine/knowledge/pack_generated.h\"\n\nnamespace calcar {\nnamespace pack {\n" > OBJECTS
}

!inside && builds($0) {
  inside = 1
  ++built
  if (/;$/) {  # a declaration of one line
    print > OBJECTS
    inside = 0
    next
  }
}

{ print > (inside ? OBJECTS : VIEWS) }

inside && /^}/ {
  print "" > OBJECTS
  inside = 0
}

END {
  print "}  // namespace pack\n}  // namespace calcar" > OBJECTS
  if (!built) {
    print "split_pack_header.awk: nothing in " FILENAME " builds a pack; flatc writes another form than it did" > "/dev/stderr"
    exit 1
  }
}
