package id.alur.bench;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Sizes of a benchmark, given as {@code name=value}. */
final class Options {

    private final Map<String, Integer> values = new HashMap<>();

    /**
     * @param known every option with its default
     * @throws IllegalArgumentException names the argument that is unknown or not a number
     */
    static Options of(List<String> arguments, Map<String, Integer> known) {
        var options = new Options();
        options.values.putAll(known);
        for (String argument : arguments) {
            int equals = argument.indexOf('=');
            String name = equals < 0 ? argument : argument.substring(0, equals);
            if (!known.containsKey(name) || !argument.substring(equals + 1).matches("[1-9][0-9]{0,8}")) {
                throw new IllegalArgumentException(
                        argument + ": expected name=number with a name of " + known.keySet());
            }
            options.values.put(name, Integer.valueOf(argument.substring(equals + 1)));
        }
        return options;
    }

    int get(String name) {
        Integer value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException("No option " + name);
        }
        return value;
    }
}
