/* The screen. This is the only file that knows curses. */
#define _GNU_SOURCE
/* Without this the header hides every wide function. */
#define NCURSES_WIDECHAR 1
#include <curses.h>
#include <term.h>

#include "CNcurses.h"
#include "internal.h"

#include <locale.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>
#include <wchar.h>

/* Beyond any screen, and little enough memory for curses. */
enum { MAX_WIDTH = 1000, MAX_HEIGHT = 500 };

static const char paste_on[] = "\033[?2004h";
static const char paste_off[] = "\033[?2004l";
/* Presses and the wheel, in decimal: the older encoding ends at column 223 and isn't UTF-8. */
static const char mouse_on[] = "\033[?1000h\033[?1006h";
static const char mouse_off[] = "\033[?1006l\033[?1000l";

static SCREEN *screen;
static struct termios original;
static bool uses_colors, uses_mouse;
static volatile sig_atomic_t holds_terminal;

/* Everything a crash handler has to write, prepared while there is time. */
static char restoration[512];
static size_t restoration_length;

/* Pairs by foreground and background, each from -1; 0 for those not made yet. */
static short pairs[17][17];
static short pair_count;

static void append_restoration(const char *sequence)
{
    if (!sequence || sequence == (char *)-1) return;
    while (*sequence && restoration_length < sizeof restoration) {
        /* "$<5>" is a pause for slow hardware, which tputs would honour and a handler can't. */
        if (sequence[0] == '$' && sequence[1] == '<') {
            while (*sequence && *sequence != '>') sequence++;
            if (*sequence) sequence++;
            continue;
        }
        restoration[restoration_length++] = *sequence++;
    }
}

static void prepare_restoration(void)
{
    restoration_length = 0;
    append_restoration(paste_off);
    if (uses_mouse) append_restoration(mouse_off);
    append_restoration(exit_attribute_mode);
    append_restoration(orig_pair);
    append_restoration(keypad_local);
    append_restoration(cursor_normal);
    append_restoration(exit_ca_mode ? exit_ca_mode : "\r\n");
}

void cn_restore_after_crash(void)
{
    /* In the background the terminal is the shell's, and touching it would stop us in mid-crash. */
    if (!holds_terminal || tcgetpgrp(STDIN_FILENO) != getpgrp()) return;
    holds_terminal = 0;
    cn_write_all(STDOUT_FILENO, restoration, restoration_length);
    tcsetattr(STDIN_FILENO, TCSANOW, &original);
    cn_stderr_replay();
}

const char *cn_terminal_name(void)
{
    const char *name = getenv("TERM");
    return name ? name : "";
}

static enum cn_status check_terminal(void)
{
    if (!isatty(STDIN_FILENO) || !isatty(STDOUT_FILENO)) return CN_NO_TERMINAL;
    const char *name = cn_terminal_name();
    if (!*name) return CN_UNKNOWN_TERMINAL;
    /* Asked before curses, which would end the process (initscr) or say no more than NULL (newterm). */
    int found = 0;
    if (setupterm(name, STDOUT_FILENO, &found) != OK) return found == 1 ? CN_TOO_DUMB : CN_UNKNOWN_TERMINAL;
    enum cn_status status = cursor_address && clear_screen ? CN_OK : CN_TOO_DUMB;
    del_curterm(cur_term);
    return status;
}

static void start_colors(void)
{
    memset(pairs, 0, sizeof pairs);
    pair_count = 0;
    /* A pair made before start_color is a crash. */
    uses_colors = has_colors() && start_color() == OK && use_default_colors() == OK;
}

enum cn_status cn_open(bool with_colors, bool with_mouse)
{
    if (screen) return CN_ALREADY_OPEN;
    enum cn_status status = check_terminal();
    if (status != CN_OK) return status;
    if (tcgetattr(STDIN_FILENO, &original) < 0) return CN_NO_TERMINAL;
    /* Curses takes the width of a character from the C library, which knows none in the default locale. */
    setlocale(LC_CTYPE, "C.UTF-8");
    if (!cn_signals_install()) return CN_NO_RESOURCES;
    /* The system is asked for the size; LINES and COLUMNS may be those of another window. */
    use_env(FALSE);
    use_tioctl(TRUE);
    fflush(stdout);
    screen = newterm(NULL, stdout, stdin);
    if (!screen) {
        cn_signals_remove();
        return CN_NO_RESOURCES;
    }
    uses_mouse = with_mouse && tigetstr("kmous") != NULL && tigetstr("kmous") != (char *)-1;
    prepare_restoration();
    holds_terminal = 1;
    raw();
    noecho();
    nonl();
    keypad(stdscr, TRUE);
    /* Input is read elsewhere, and curses would put off drawing for as long as some is waiting. */
    typeahead(-1);
    uses_colors = false;
    if (with_colors) start_colors();
    curs_set(0);
    cn_update_size();
    cn_stderr_hold();
    cn_write_all(STDOUT_FILENO, paste_on, sizeof paste_on - 1);
    if (uses_mouse) cn_write_all(STDOUT_FILENO, mouse_on, sizeof mouse_on - 1);
    return CN_OK;
}

void cn_close(void)
{
    if (!screen) return;
    cn_leave();
    /* Last, so that a signal in between finds a terminal already given back. */
    cn_signals_remove();
    delscreen(screen);
    screen = NULL;
}

void cn_leave(void)
{
    if (!screen || !holds_terminal) return;
    curs_set(1);
    endwin();
    if (uses_mouse) cn_write_all(STDOUT_FILENO, mouse_off, sizeof mouse_off - 1);
    cn_write_all(STDOUT_FILENO, paste_off, sizeof paste_off - 1);
    /* Curses restores the modes it knows; these are all of them. */
    tcsetattr(STDIN_FILENO, TCSANOW, &original);
    holds_terminal = 0;
    cn_stderr_release();
    cn_signals_away(true);
}

void cn_enter(void)
{
    if (!screen || holds_terminal) return;
    cn_signals_away(false);
    cn_stderr_hold();
    cn_retake();
}

void cn_retake(void)
{
    if (!screen) return;
    holds_terminal = 1;
    reset_prog_mode();
    keypad(stdscr, TRUE);
    cn_write_all(STDOUT_FILENO, paste_on, sizeof paste_on - 1);
    if (uses_mouse) cn_write_all(STDOUT_FILENO, mouse_on, sizeof mouse_on - 1);
    cn_update_size();
    /* Nothing is known of what the screen shows now. */
    clearok(curscr, TRUE);
    refresh();
}

/* True once the shell has put us in the foreground; stops again for as long as it hasn't ("bg"). */
static void wait_for_foreground(void)
{
    /* A group without a shell can't be stopped, so there is a limit to asking. */
    for (int tries = 0; tries < 8; tries++) {
        pid_t foreground = tcgetpgrp(STDIN_FILENO);
        if (foreground < 0 || foreground == getpgrp()) return;
        kill(0, SIGTTIN);
    }
}

void cn_suspend(void)
{
    if (!screen) return;
    cn_leave();
    kill(0, SIGTSTP);
    wait_for_foreground();
    /* The user may have changed the terminal in the meantime, and gets it back as it is now. */
    tcgetattr(STDIN_FILENO, &original);
    def_shell_mode();
    cn_enter();
    cn_signals_forget_continue();
}

int cn_colors(void)
{
    return uses_colors ? COLORS : 0;
}

void cn_size(int *width, int *height)
{
    *width = screen ? COLS : 0;
    *height = screen ? LINES : 0;
}

void cn_update_size(void)
{
    struct winsize size;
    if (!screen || ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) < 0) return;
    if (size.ws_col == 0 || size.ws_row == 0) return;
    int width = size.ws_col < MAX_WIDTH ? size.ws_col : MAX_WIDTH;
    int height = size.ws_row < MAX_HEIGHT ? size.ws_row : MAX_HEIGHT;
    if (width != COLS || height != LINES) resizeterm(height, width);
}

void cn_erase(void)
{
    if (screen) erase();
}

void cn_erase_row(int y)
{
    if (!screen || move(y, 0) == ERR) return;
    clrtoeol();
}

static attr_t curses_attributes(unsigned attributes)
{
    attr_t result = A_NORMAL;
    if (attributes & CN_BOLD) result |= A_BOLD;
    if (attributes & CN_DIM) result |= A_DIM;
    if (attributes & CN_ITALIC) result |= A_ITALIC;
    if (attributes & CN_UNDERLINE) result |= A_UNDERLINE;
    if (attributes & CN_REVERSE) result |= A_REVERSE;
    return result;
}

/* The pair of two colours, made when first needed; 0, the terminal's own, when there are no more to be had. */
static short color_pair(int foreground, int background)
{
    if (foreground < 0 && background < 0) return 0;
    short *pair = &pairs[foreground + 1][background + 1];
    if (*pair == 0 && pair_count + 1 < COLOR_PAIRS) {
        if (init_pair(pair_count + 1, (short)foreground, (short)background) == OK) *pair = ++pair_count;
    }
    return *pair;
}

/* How many of the scalars fit before the right edge, where curses would go on in the next line. */
static int fitting(const uint32_t *scalars, int count, int x)
{
    int column = x;
    for (int i = 0; i < count; i++) {
        int width = wcwidth((wchar_t)scalars[i]);
        if (width > 0) column += width;
        if (column > COLS) return i;
    }
    return count;
}

void cn_draw_run(
    int x, int y, const uint32_t *scalars, int count, unsigned attributes, int foreground, int background)
{
    if (!screen || x < 0 || y < 0 || x >= COLS || y >= LINES) return;
    attr_t style = curses_attributes(attributes);
    short pair = 0;
    if (uses_colors && foreground <= 15 && background <= 15) {
        /* With eight colours the bright ones are bold. */
        if (foreground >= COLORS) {
            foreground -= 8;
            style |= A_BOLD;
        }
        if (background >= COLORS) background -= 8;
        pair = color_pair(foreground < -1 ? -1 : foreground, background < -1 ? -1 : background);
    }
    attr_set(style, pair, NULL);
    /* wchar_t is a 32-bit scalar here, signed or not as the processor has it. */
    _Static_assert(sizeof(wchar_t) == sizeof(uint32_t), "wchar_t holds a scalar");
    mvaddnwstr(y, x, (const wchar_t *)scalars, fitting(scalars, count, x));
}

void cn_refresh(int cursor_x, int cursor_y)
{
    if (!screen || !holds_terminal) return;
    bool shows_cursor = cursor_x >= 0 && cursor_y >= 0 && cursor_x < COLS && cursor_y < LINES;
    if (shows_cursor) move(cursor_y, cursor_x);
    curs_set(shows_cursor);
    refresh();
}

void cn_write(const uint8_t *bytes, size_t count)
{
    if (screen && holds_terminal) cn_write_all(STDOUT_FILENO, bytes, count);
}

const char *cn_key_sequence(const char *capability)
{
    const char *sequence = screen ? tigetstr(capability) : NULL;
    return sequence == (char *)-1 ? NULL : sequence;
}
