// bare-timer STAMP FILE COUNT FIRST STEP - starts STAMP at each of COUNT instants, STEP apart, from FIRST on (nanoseconds, the first since
// 1970), by one absolute timerfd and posix_spawn: what a reminder could not be faster than.
#include <signal.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/timerfd.h>
#include <stdint.h>
#include <unistd.h>

extern char **environ;

int main(int count, char **arguments) {
    if (count != 6) return 64;
    long long at = atoll(arguments[4]), step = atoll(arguments[5]);
    int timer = timerfd_create(CLOCK_REALTIME, TFD_CLOEXEC);
    signal(SIGCHLD, SIG_IGN); // Children are reaped by the kernel.
    for (int number = 0; number < atoi(arguments[3]); number++, at += step) {
        struct itimerspec when = {.it_value = {at / 1000000000, at % 1000000000}};
        uint64_t expirations;
        char name[16];
        char *words[] = {arguments[1], arguments[2], name, NULL};
        pid_t child;
        snprintf(name, sizeof name, "r%d", number);
        timerfd_settime(timer, TFD_TIMER_ABSTIME, &when, NULL);
        if (read(timer, &expirations, sizeof expirations) < 0) return 74;
        if (posix_spawn(&child, words[0], NULL, NULL, words, environ) != 0) return 71;
    }
    sleep(1); // The last of them is to have written.
    return 0;
}
