package th.ita.local;

import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class BenchmarkTest {

    @Test
    void quantilesAreValuesThatWereMeasured() {
        double[] fifty = IntStream.rangeClosed(1, 50).asDoubleStream().toArray();

        assertThat(Benchmark.quantile(fifty, 0.50)).isEqualTo(25);
        assertThat(Benchmark.quantile(fifty, 0.95)).isEqualTo(48);
        assertThat(Benchmark.quantile(new double[] {7}, 0.95)).isEqualTo(7);
    }
}
