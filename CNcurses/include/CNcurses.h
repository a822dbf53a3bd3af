/*
 * The one door to C: a screen, what happens to it, and nothing of curses itself.
 *
 * <curses.h> stays out of this header. Its macros and variadics don't import into Swift, its globals are errors under
 * strict concurrency, and its wide functions appear only under a macro that every importer would have to agree on.
 *
 * One terminal per process, called from one thread.
 */
#ifndef CNCURSES_H
#define CNCURSES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum cn_status {
    CN_OK,
    CN_ALREADY_OPEN,
    /* Standard input or output is not a terminal. */
    CN_NO_TERMINAL,
    /* TERM is unset, or nothing is known about what it names. */
    CN_UNKNOWN_TERMINAL,
    /* TERM names something whose cursor can't be moved. */
    CN_TOO_DUMB,
    /* The system refused a pipe, or curses its memory. */
    CN_NO_RESOURCES,
};

/* Takes the terminal on descriptors 0 and 1: raw mode, alternate screen, bracketed paste, signal handlers. */
enum cn_status cn_open(bool with_colors, bool with_mouse);

/* What TERM says; empty when it says nothing. */
const char *cn_terminal_name(void);

/* Gives all of it back, exactly as it was. Does nothing when not open. */
void cn_close(void);

/* Gives the terminal back for a while, and takes it again. */
void cn_leave(void);
void cn_enter(void);

/* Leaves, stops the process group, and enters once continued in the foreground. */
void cn_suspend(void);

/* Takes the terminal again after a stop that left no time to give it back, such as SIGSTOP. */
void cn_retake(void);

/* How many colours there are; 0 without colours or when they weren't asked for. */
int cn_colors(void);

/* The size as of the last cn_update_size. */
void cn_size(int *width, int *height);

/* Asks the system for the size; a size of zero, which pseudo-terminals have before they are told, changes nothing. */
void cn_update_size(void);

enum cn_attributes {
    CN_BOLD = 1,
    CN_DIM = 2,
    CN_ITALIC = 4,
    CN_UNDERLINE = 8,
    CN_REVERSE = 16,
};

/* Blanks the frame under construction; nothing shows before cn_refresh. */
void cn_erase(void);

/* Blanks one row of it, from 0. */
void cn_erase_row(int y);

/*
 * Draws printable scalars in one style, cut at the right edge. Colours are 0 to 15, or -1 for the terminal's own.
 * A run is one call because curses takes 30 times longer when asked cell by cell.
 */
void cn_draw_run(
    int x, int y, const uint32_t *scalars, int count, unsigned attributes, int foreground, int background);

/* Shows the frame, with the cursor at a cell, or hidden when x is negative. */
void cn_refresh(int cursor_x, int cursor_y);

/* Writes to the terminal past curses, for sequences that move nothing. */
void cn_write(const uint8_t *bytes, size_t count);

/* What a key sends, by its terminfo name such as "kcuu1"; NULL when the terminal has no such key. */
const char *cn_key_sequence(const char *capability);

enum cn_ready {
    CN_READY_INPUT = 1,
    CN_READY_SIGNAL = 2,
    CN_READY_DESCRIPTOR = 4,
    CN_READY_HANGUP = 8,
};

/* How many descriptors cn_wait watches besides its own; further ones are not looked at. */
enum { CN_MAX_DESCRIPTORS = 16 };

/* Waits for input, signals and descriptors becoming readable; a set of cn_ready, 0 when the time is over.
   A negative time is for ever. */
int cn_wait(const int *descriptors, int count, int milliseconds);

/* Reads what there is; 0 when there is nothing after all, -1 when the terminal is gone. */
long cn_read(uint8_t *bytes, size_t capacity);

enum cn_signal {
    CN_SIGNAL_NONE,
    CN_SIGNAL_HANGUP,
    CN_SIGNAL_TERMINATE,
    CN_SIGNAL_INTERRUPT,
    CN_SIGNAL_STOP,
    CN_SIGNAL_CONTINUE,
    CN_SIGNAL_RESIZE,
};

/* The most urgent signal that has come since it was last returned. */
enum cn_signal cn_next_signal(void);

/* A clock that only goes forward, for timeouts and double clicks. */
int64_t cn_milliseconds(void);

#endif
