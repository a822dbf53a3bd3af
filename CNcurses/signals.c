/*
 * Signals and waiting.
 *
 * Handlers are ours, and in place before curses starts, because curses' own leave bracketed paste on at SIGTERM, and
 * SIGHUP without a handler leaves a raw terminal. They live in C because a closure handed over from Swift may be
 * isolated to an actor that a handler doesn't run on.
 */
#define _GNU_SOURCE
#include "CNcurses.h"
#include "internal.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

struct watched {
    int number;
    enum cn_signal meaning;
    struct sigaction previous;
};

/* In order of urgency. SIGHUP comes with a SIGCONT, and there is nothing left to continue on. */
static struct watched events[] = {
    {.number = SIGHUP, .meaning = CN_SIGNAL_HANGUP},   {.number = SIGTERM, .meaning = CN_SIGNAL_TERMINATE},
    {.number = SIGINT, .meaning = CN_SIGNAL_INTERRUPT}, {.number = SIGTSTP, .meaning = CN_SIGNAL_STOP},
    {.number = SIGCONT, .meaning = CN_SIGNAL_CONTINUE}, {.number = SIGWINCH, .meaning = CN_SIGNAL_RESIZE},
};

/* What ends a program at once. A Swift trap is SIGILL on x86 and SIGTRAP on ARM. */
static struct watched crashes[] = {
    {.number = SIGILL},  {.number = SIGTRAP}, {.number = SIGSEGV}, {.number = SIGBUS},
    {.number = SIGABRT}, {.number = SIGFPE},  {.number = SIGQUIT},
};

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

static volatile sig_atomic_t arrived[COUNT(events)];
static volatile sig_atomic_t is_away;
static int wake_pipe[2] = {-1, -1};

/* A stack overflow leaves no stack to handle it on. */
static char crash_stack[64 * 1024];
static stack_t previous_stack;

static void on_event(int number)
{
    int saved = errno;
    /* Ctrl-C in an editor reaches the whole group, and is meant for the editor. */
    if (is_away && number == SIGINT) return;
    for (size_t i = 0; i < COUNT(events); i++) {
        if (events[i].number == number) arrived[i] = 1;
    }
    /* The byte only wakes; a full pipe will wake too, so a storm of signals can't block here. */
    if (write(wake_pipe[1], "", 1) < 0) errno = saved;
    errno = saved;
}

static void on_crash(int number)
{
    if (is_away && number == SIGQUIT) return;
    cn_restore_after_crash();
    /* Then dies of the same signal, so that the shell and a core dump tell the truth. Swift's own handler isn't called:
       it asks questions at a prompt. */
    signal(number, SIG_DFL);
    raise(number);
}

static void set_handler(int number, void (*handler)(int), int flags, struct sigaction *previous)
{
    struct sigaction action = {.sa_flags = flags};
    action.sa_handler = handler;
    sigemptyset(&action.sa_mask);
    sigaction(number, &action, previous);
}

bool cn_signals_install(void)
{
    if (pipe2(wake_pipe, O_CLOEXEC | O_NONBLOCK) < 0) return false;
    memset((void *)arrived, 0, sizeof arrived);
    stack_t stack = {.ss_sp = crash_stack, .ss_size = sizeof crash_stack};
    sigaltstack(&stack, &previous_stack);
    for (size_t i = 0; i < COUNT(events); i++) {
        set_handler(events[i].number, on_event, SA_RESTART, &events[i].previous);
    }
    for (size_t i = 0; i < COUNT(crashes); i++) {
        /* Not deferred, so that raising the signal again ends the process there and then. */
        set_handler(crashes[i].number, on_crash, SA_ONSTACK | SA_NODEFER, &crashes[i].previous);
    }
    return true;
}

void cn_signals_remove(void)
{
    for (size_t i = 0; i < COUNT(events); i++) sigaction(events[i].number, &events[i].previous, NULL);
    for (size_t i = 0; i < COUNT(crashes); i++) sigaction(crashes[i].number, &crashes[i].previous, NULL);
    sigaltstack(&previous_stack, NULL);
    close(wake_pipe[0]);
    close(wake_pipe[1]);
    wake_pipe[0] = wake_pipe[1] = -1;
}

/* Ctrl-Z in an editor stops the group, and a program that didn't stop with it would keep the shell waiting. */
void cn_signals_away(bool away)
{
    is_away = away;
    set_handler(SIGTSTP, away ? SIG_DFL : on_event, SA_RESTART, NULL);
}

void cn_signals_forget_continue(void)
{
    for (size_t i = 0; i < COUNT(events); i++) {
        if (events[i].meaning == CN_SIGNAL_CONTINUE) arrived[i] = 0;
    }
}

enum cn_signal cn_next_signal(void)
{
    for (size_t i = 0; i < COUNT(events); i++) {
        if (!arrived[i]) continue;
        arrived[i] = 0;
        return events[i].meaning;
    }
    return CN_SIGNAL_NONE;
}

int cn_wait(const int *descriptors, int count, int milliseconds)
{
    struct pollfd polled[2 + CN_MAX_DESCRIPTORS] = {
        {.fd = STDIN_FILENO, .events = POLLIN},
        {.fd = wake_pipe[0], .events = POLLIN},
    };
    if (count > CN_MAX_DESCRIPTORS) count = CN_MAX_DESCRIPTORS;
    for (int i = 0; i < count; i++) polled[2 + i] = (struct pollfd){.fd = descriptors[i], .events = POLLIN};

    if (poll(polled, (nfds_t)(2 + count), milliseconds) < 0) return errno == EINTR ? CN_READY_SIGNAL : 0;

    int ready = 0;
    if (polled[0].revents & POLLIN) ready |= CN_READY_INPUT;
    if (polled[0].revents & (POLLHUP | POLLERR | POLLNVAL)) ready |= CN_READY_HANGUP;
    if (polled[1].revents & POLLIN) {
        char drained[64];
        while (read(wake_pipe[0], drained, sizeof drained) > 0) continue;
        ready |= CN_READY_SIGNAL;
    }
    for (int i = 0; i < count; i++) {
        if (polled[2 + i].revents & (POLLIN | POLLHUP)) ready |= CN_READY_DESCRIPTOR;
    }
    return ready;
}

long cn_read(uint8_t *bytes, size_t capacity)
{
    ssize_t count = read(STDIN_FILENO, bytes, capacity);
    if (count > 0) return count;
    /* In raw mode an end of file is a terminal that went away. */
    if (count < 0 && (errno == EINTR || errno == EAGAIN)) return 0;
    return -1;
}

int64_t cn_milliseconds(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}
