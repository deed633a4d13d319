/* The bytes of the compiled rules, between two symbols. */
#if defined(__ELF__)
  .section .rodata
#else
  .section .rdata,"dr"
#endif
  .balign 16
  .globl calcar_hip_pack_begin
calcar_hip_pack_begin:
  .incbin CALCAR_HIP_PACK
  .globl calcar_hip_pack_end
calcar_hip_pack_end:
  .byte 0
#if defined(__ELF__)
  .section .note.GNU-stack,"",%progbits
#endif
