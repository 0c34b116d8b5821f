// call-often SOCKET MESSAGE COUNT AT_ONCE - sends the message COUNT times on one connection, AT_ONCE in one write and no more before all of those
// are answered, and says how many calls a second that makes.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <time.h>
#include <unistd.h>

static double now(void) {
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return now.tv_sec + now.tv_nsec / 1e9;
}

int main(int count, char **arguments) {
    struct sockaddr_un address = {.sun_family = AF_UNIX};
    static char input[1 << 16];
    if (count != 5) return 64;
    size_t length = strlen(arguments[2]) + 1;
    int calls = atoi(arguments[3]), at_once = atoi(arguments[4]);
    char *messages = malloc(length * at_once);
    int server = socket(AF_UNIX, SOCK_STREAM, 0);
    strncpy(address.sun_path, arguments[1], sizeof address.sun_path - 1);
    if (!messages || connect(server, (struct sockaddr *)&address, sizeof address) != 0) return 69;
    for (int number = 0; number < at_once; number++) memcpy(messages + number * length, arguments[2], length);
    double began = now();
    for (int made = 0; made < calls; made += at_once) {
        if (write(server, messages, length * at_once) != (ssize_t)(length * at_once)) return 74;
        for (int answered = 0; answered < at_once;) {
            ssize_t part = read(server, input, sizeof input);
            if (part <= 0) return 76;
            for (ssize_t place = 0; place < part; place++) answered += input[place] == 0;
        }
    }
    printf("%.0f\n", calls / (now() - began));
    return 0;
}
