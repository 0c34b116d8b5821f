// bare-answer SOCKET - listens there, and to each message on a connection, up to its NUL, gives what was on its standard input, until it is
// ended: what an answer could not be faster than. What was read at once is answered at once. Says a line when it listens.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

enum { LONGEST = 1 << 20, AT_ONCE = 1 << 12 };

int main(int count, char **arguments) {
    struct sockaddr_un address = {.sun_family = AF_UNIX};
    static char input[AT_ONCE], answer[LONGEST];
    size_t length = 0;
    ssize_t part;
    if (count != 2) return 64;
    while ((part = read(0, answer + length, LONGEST - length)) > 0) length += part;
    char *answers = malloc(length * AT_ONCE);
    strncpy(address.sun_path, arguments[1], sizeof address.sun_path - 1);
    int listener = socket(AF_UNIX, SOCK_STREAM, 0);
    if (!answers || bind(listener, (struct sockaddr *)&address, sizeof address) != 0 || listen(listener, 1) != 0) return 71;
    puts("listening");
    fflush(stdout);
    for (;;) {
        int peer = accept(listener, NULL, NULL);
        while ((part = read(peer, input, sizeof input)) > 0) {
            size_t bytes = 0, written = 0;
            for (ssize_t place = 0; place < part; place++) {
                if (input[place] != 0) continue;
                memcpy(answers + bytes, answer, length);
                bytes += length;
            }
            while (written < bytes) {
                if ((part = write(peer, answers + written, bytes - written)) < 0) return 74;
                written += part;
            }
        }
        close(peer);
    }
}
