/*
 * Standard error while the screen is ours.
 *
 * What a library or the Swift runtime prints there would land in the middle of a frame and vanish with the alternate
 * screen. So it goes to an unnamed file in memory, and to the terminal once that is back to normal: the message of a
 * trap, above all.
 */
#define _GNU_SOURCE
#include "internal.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

static int kept = -1;
static int terminal = -1;

/* Holds only a stderr that is a terminal: one that goes to a file disturbs nothing. */
void cn_stderr_hold(void)
{
    if (terminal >= 0 || !isatty(STDERR_FILENO)) return;
    if (kept < 0) kept = memfd_create("stderr", MFD_CLOEXEC);
    if (kept < 0) return;
    terminal = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3);
    if (terminal < 0) return;
    dup2(kept, STDERR_FILENO);
}

void cn_stderr_release(void)
{
    if (terminal < 0) return;
    dup2(terminal, STDERR_FILENO);
    cn_stderr_replay();
    close(terminal);
    terminal = -1;
    close(kept);
    kept = -1;
}

/* What this prints never went through the one place that makes text safe, so controls are taken out here. */
static void defuse(unsigned char *bytes, long count)
{
    for (long i = 0; i < count; i++) {
        bool is_control = (bytes[i] < 0x20 && bytes[i] != '\n' && bytes[i] != '\t') || bytes[i] == 0x7f;
        /* C1 controls are C2 80 to C2 9F. */
        bool is_c1 = i > 0 && bytes[i - 1] == 0xc2 && bytes[i] >= 0x80 && bytes[i] < 0xa0;
        if (is_control) bytes[i] = '?';
        if (is_c1) bytes[i - 1] = bytes[i] = '?';
    }
}

void cn_stderr_replay(void)
{
    if (terminal < 0) return;
    static unsigned char bytes[16 * 1024];
    /* The last part tells most. */
    off_t end = lseek(kept, 0, SEEK_END);
    off_t start = end > (off_t)sizeof bytes ? end - (off_t)sizeof bytes : 0;
    long count = pread(kept, bytes, sizeof bytes, start);
    if (count <= 0) return;
    defuse(bytes, count);
    cn_write_all(terminal, bytes, (size_t)count);
    if (ftruncate(kept, 0) == 0) lseek(kept, 0, SEEK_SET);
}

void cn_write_all(int descriptor, const void *bytes, size_t count)
{
    const char *next = bytes;
    while (count > 0) {
        ssize_t written = write(descriptor, next, count);
        if (written < 0 && errno == EINTR) continue;
        if (written <= 0) return;
        next += written;
        count -= (size_t)written;
    }
}
