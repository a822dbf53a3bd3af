/* What the files of this module need from each other. */
#ifndef CN_INTERNAL_H
#define CN_INTERNAL_H

#include <stdbool.h>
#include <stddef.h>

/* signals.c: handlers are in place from install to remove; while away, stops and interrupts are the editor's. */
bool cn_signals_install(void);
void cn_signals_remove(void);
void cn_signals_away(bool away);
void cn_signals_forget_continue(void);

/* shim.c: gives the terminal back from within a handler, with async-signal-safe calls alone. */
void cn_restore_after_crash(void);

/* stderr.c: standard error is kept aside while the alternate screen shows. */
void cn_stderr_hold(void);
void cn_stderr_release(void);
/* Prints what was kept so far; async-signal-safe. */
void cn_stderr_replay(void);

void cn_write_all(int descriptor, const void *bytes, size_t count);

#endif
