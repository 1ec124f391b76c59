package org.mujaz.model;

import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.engine.PtNDManager;
import ai.djl.pytorch.engine.PtSymbolBlock;
import ai.djl.pytorch.jni.IValue;
import ai.djl.pytorch.jni.IValueUtils;
import ai.djl.pytorch.jni.JniUtils;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.mujaz.Problem;

/** A weight-free TorchScript module out of {@code models/graph}, its methods called by name. */
final class Graph implements AutoCloseable {
    private final PtNDManager manager = Engines.manager();
    private final PtSymbolBlock block;

    Graph(String name) {
        String file = "graph/" + name + ".pt";
        try (InputStream in = Graph.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is not among the resources");
            }
            block = JniUtils.loadModule(manager, in, false, false);
        } catch (IOException e) {
            throw new Problem(file, "cannot be read", "Build the program again", e);
        }
    }

    /**
     * A graph with a checkpoint's weights; closed again where they cannot be given to it.
     *
     * @param fill hands the weights over and makes the graph ready; what it throws means that they are not as the config says
     */
    static Graph filled(String name, Checkpoint checkpoint, Consumer<Graph> fill) {
        Engines.settle();
        Graph graph = new Graph(name);
        try {
            fill.accept(graph);
            return graph;
        } catch (RuntimeException e) {
            graph.close();
            throw e instanceof Problem
                    ? e
                    : new Problem(
                            checkpoint.directory().toString(),
                            "its weights are not those its config.json describes",
                            "Get the checkpoint again",
                            e);
        }
    }

    /** Hands over one tensor; the graph keeps a copy of its own. */
    void put(RawTensor tensor) {
        DataType type =
                switch (tensor.dtype()) {
                    case "F32" -> DataType.FLOAT32;
                    case "I8" -> DataType.INT8;
                    default -> DataType.UINT8;
                };
        long[] shape = tensor.shape().clone();
        if (type == DataType.UINT8 && shape.length > 0) {
            shape[shape.length - 1] *= 2;
        }
        try (Call call = call("put")) {
            call.text(tensor.name())
                    .tensor(tensor.bytes(), new Shape(shape), type)
                    .text(tensor.dtype())
                    .run();
        }
    }

    Call call(String method) {
        return new Call(method);
    }

    @Override
    public void close() {
        block.close();
        manager.close();
    }

    /** One call: arguments are collected, and everything made for it is closed with it. */
    final class Call implements AutoCloseable {
        private final String method;
        private final List<IValue> arguments = new ArrayList<>();
        private final List<Runnable> made = new ArrayList<>();

        private Call(String method) {
            this.method = method;
        }

        private Call add(IValue value) {
            arguments.add(value);
            return this;
        }

        Call number(long value) {
            return add(IValue.from(value));
        }

        Call real(double value) {
            return add(IValue.from(value));
        }

        Call flag(boolean value) {
            return add(IValue.from(value));
        }

        Call text(String value) {
            return add(IValue.from(value));
        }

        Call flags(boolean... values) {
            return add(IValue.listFrom(values));
        }

        Call numbers(Map<String, Double> values) {
            Map<String, IValue> map = new LinkedHashMap<>();
            values.forEach((k, v) -> map.put(k, IValue.from((double) v)));
            map.values().forEach(v -> made.add(v::close));
            return add(IValue.stringIValueMapFrom(map));
        }

        /** Whole numbers, row by row; all rows together may be empty. */
        Call ids(long[] values, long... shape) {
            ByteBuffer bytes = ByteBuffer.allocateDirect(values.length * 8).order(java.nio.ByteOrder.nativeOrder());
            bytes.asLongBuffer().put(LongBuffer.wrap(values));
            return tensor(bytes, new Shape(shape), DataType.INT64);
        }

        Call tensor(ByteBuffer bytes, Shape shape, DataType type) {
            PtNDArray array = manager.create(bytes, shape, type);
            made.add(array::close);
            return add(IValue.from(array));
        }

        void run() {
            IValueUtils.runMethod(block, method, arguments.toArray(IValue[]::new))
                    .close();
        }

        float[] floats() {
            try (IValue out = IValueUtils.runMethod(block, method, arguments.toArray(IValue[]::new));
                    PtNDArray array = out.toTensor(manager)) {
                return array.toFloatArray();
            }
        }

        @Override
        public void close() {
            arguments.forEach(IValue::close);
            made.forEach(Runnable::run);
        }
    }
}
