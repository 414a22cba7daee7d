/// The natural logarithm of a number above 0, to about one unit in the last place.
///
/// The model imports nothing, so it brings its own: x = m · 2^e with m in √½…√2, and
/// ln m = 2 artanh((m − 1) ÷ (m + 1)) by its power series (Abramowitz and Stegun, 4.1.27).
func naturalLogarithm(_ x: Double) -> Double {
  var mantissa = x.significand
  var exponent = Double(x.exponent)
  if mantissa > 1.414_213_562_373_095_1 {
    mantissa /= 2
    exponent += 1
  }
  let ratio = (mantissa - 1) / (mantissa + 1)
  let square = ratio * ratio
  var (power, sum) = (ratio, 0.0)
  for odd in stride(from: 1.0, through: 41, by: 2) {
    sum += power / odd
    power *= square
  }
  return 2 * sum + exponent * 0.693_147_180_559_945_3
}
