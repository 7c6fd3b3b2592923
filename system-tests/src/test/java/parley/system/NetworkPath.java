package parley.system;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntSupplier;

/**
 * The network between two programs: a port of this machine that leads to another one, and that can be made slow, silent or
 * cut. Where it leads may change. Thread-safe.
 */
final class NetworkPath implements AutoCloseable {

    /** What happens to bytes on their way. */
    enum State {
        /** They arrive. */
        OPEN,
        /** They arrive late, and few at a time. */
        SLOW,
        /** They wait until it is open again, as if cables had been pulled for a while. */
        SILENT,
        /** Connections break, and no new ones are made. */
        CUT
    }

    private static final int SLOW_BYTES = 2048;
    private static final long SLOW_NANOS = 20_000_000;

    private final ServerSocket door;
    private final IntSupplier target;
    private final List<Connection> connections = new CopyOnWriteArrayList<>();
    private volatile State state = State.OPEN;

    /** @param target the port to which the next connection leads */
    NetworkPath(IntSupplier target) throws IOException {
        this.target = target;
        door = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
        daemon(this::accept, "network path");
    }

    int port() {
        return door.getLocalPort();
    }

    void become(State next) {
        state = next;
        if (next == State.CUT) {
            connections.forEach(Connection::cut);
        }
    }

    /** From now on the connections of this moment carry nothing more, and nobody is told: what a lost firewall does. */
    void forgetConnections() {
        connections.forEach(Connection::forget);
    }

    @Override
    public void close() throws IOException {
        door.close();
        become(State.CUT);
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket near = door.accept();
                if (state == State.CUT) {
                    reset(near);
                } else {
                    connect(near);
                }
            } catch (IOException e) {
                // Closed, which ends the loop; else nobody listens behind it, which the caller was told by a reset.
            }
        }
    }

    private void connect(Socket near) throws IOException {
        try {
            Socket far = new Socket(InetAddress.getLoopbackAddress(), target.getAsInt());
            Connection connection = new Connection(near, far);
            connections.add(connection);
            daemon(() -> connection.carry(near, far), "there");
            daemon(() -> connection.carry(far, near), "back");
        } catch (IOException e) {
            reset(near);
            throw e;
        }
    }

    private static void reset(Socket socket) {
        try {
            socket.setSoLinger(true, 0);
            socket.close();
        } catch (IOException e) {
            // Gone already.
        }
    }

    private static void daemon(Runnable work, String name) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }

    /** One connection through the path. */
    private final class Connection {

        private final Socket near;
        private final Socket far;
        private volatile boolean forgotten;

        Connection(Socket near, Socket far) {
            this.near = near;
            this.far = far;
        }

        void carry(Socket from, Socket to) {
            byte[] bytes = new byte[16384];
            try {
                InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream();
                for (int read = in.read(bytes); read >= 0; read = in.read(bytes)) {
                    pass(Arrays.copyOf(bytes, read), out);
                }
                awaitPassage();
                to.shutdownOutput();
            } catch (IOException e) {
                cut();
            } finally {
                if (near.isClosed() || near.isOutputShutdown() && far.isOutputShutdown()) {
                    cut();
                }
            }
        }

        private void pass(byte[] bytes, OutputStream out) throws IOException {
            for (int at = 0; at < bytes.length; ) {
                awaitPassage();
                int next = state == State.SLOW ? Math.min(bytes.length, at + SLOW_BYTES) : bytes.length;
                if (state == State.SLOW) {
                    LockSupport.parkNanos(SLOW_NANOS);
                }
                out.write(bytes, at, next - at);
                at = next;
            }
        }

        private void awaitPassage() {
            while ((state == State.SILENT || forgotten) && !near.isClosed()) {
                LockSupport.parkNanos(10_000_000);
            }
        }

        void forget() {
            forgotten = true;
        }

        void cut() {
            connections.remove(this);
            reset(near);
            reset(far);
        }
    }
}
