/** A dense square symmetric matrix, row by row. */
export interface SquareMatrix {
  size: number;
  values: Float32Array;
}

/** Numbers spread evenly from -1 to 1, the same in every run (a linear congruential generator). */
function* noise(): Generator<number, never> {
  let state = 1;
  for (;;) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    yield state / 2 ** 31 - 1;
  }
}

function multiply({ size, values }: SquareMatrix, columns: Float64Array[]): Float64Array[] {
  return columns.map((column) => {
    const product = new Float64Array(size);
    for (let row = 0; row < size; row += 1) {
      let sum = 0;
      for (let at = 0, from = row * size; at < size; at += 1)
        sum += (values[from + at] ?? 0) * (column[at] ?? 0);
      product[row] = sum;
    }
    return product;
  });
}

function dot(first: Float64Array, second: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < first.length; at += 1) sum += (first[at] ?? 0) * (second[at] ?? 0);
  return sum;
}

/** Makes columns orthogonal and of length 1, one after the other (modified Gram–Schmidt). */
function orthonormalise(columns: Float64Array[]): Float64Array[] {
  const done: Float64Array[] = [];
  for (const column of columns) {
    for (const other of done) {
      const share = dot(column, other);
      for (let at = 0; at < column.length; at += 1) column[at] = (column[at] ?? 0) - share * (other[at] ?? 0);
    }
    const length = Math.sqrt(dot(column, column)) || 1;
    done.push(column.map((value) => value / length));
  }
  return done;
}

/** After this many iterations the leading vectors of word statistics hardly change. */
const iterations = 12;
/** Extra columns, so that the last vectors converge sooner. */
const spare = 16;

/**
 * The eigenvectors of the `count` largest eigenvalues, largest first, by orthogonal iteration. It
 * converges because the eigenvalues of word statistics lie far apart.
 */
export function leadingVectors(matrix: SquareMatrix, count: number): Float64Array[] {
  const source = noise();
  let columns: Float64Array[] = Array.from({ length: count + spare }, () =>
    Float64Array.from({ length: matrix.size }, () => source.next().value),
  );
  for (let step = 0; step < iterations; step += 1) columns = orthonormalise(multiply(matrix, columns));
  const products = multiply(matrix, columns);
  const sizes = columns.map((column, index) => dot(column, products[index] ?? column));
  const order = [...sizes.keys()].sort((a, b) => (sizes[b] ?? 0) - (sizes[a] ?? 0));
  return order.slice(0, count).flatMap((index) => columns[index] ?? []);
}
